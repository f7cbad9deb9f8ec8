"""usergroups.*"""

from __future__ import annotations

from tests.peers.slack.arguments import flag
from tests.peers.slack.calls import Call, method
from tests.peers.slack.nouns import Group, Json


@method("usergroups.list", "t2", scope="usergroups:read",
        optional="include_count include_disabled include_users team_id")  # fmt: skip
def usergroups_list(call: Call) -> Json:
    ours = [one for one in call.slack.world.groups.values() if one.team is call.install.team]
    shown = [one for one in ours if flag(call.args.get("include_disabled")) or not one.disabled]
    return {"usergroups": [_payload(one, users=flag(call.args.get("include_users"))) for one in shown]}


def _payload(group: Group, *, users: bool) -> Json:
    """A user group object (docs.slack.dev/reference/objects/usergroup-object)."""
    said: Json = {"id": group.id, "team_id": group.team.id, "is_usergroup": True, "name": group.handle}
    said |= {"handle": group.handle, "description": "", "is_external": False, "date_create": 0, "date_update": 0}
    said |= {"date_delete": 1 if group.disabled else 0, "auto_type": None, "user_count": str(len(group.users))}
    return said | ({"users": list(group.users)} if users else {})
