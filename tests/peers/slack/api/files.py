"""files.info (docs.slack.dev/reference/methods/files.info)."""

from __future__ import annotations

from tests.peers.slack.calls import ApiError, Call, method
from tests.peers.slack.nouns import Json


@method("files.info", "t4", scope="files:read", required="file", optional="count cursor limit page")
def files_info(call: Call) -> Json:
    found = call.slack.world.files.get(call.text("file"))
    if found is None:
        raise ApiError("file_not_found")
    file, channel = found
    if not call.member(channel):
        raise ApiError("file_not_found")
    return {"file": file | {"channels": [channel.id]}, "comments": [], "response_metadata": {"next_cursor": ""}}
