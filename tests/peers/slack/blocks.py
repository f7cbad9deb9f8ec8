"""The shapes of Block Kit (docs.slack.dev/reference/block-kit): fields and limits, as rules that limits.py reads.

`string:least:most` · `text:plain_text|any:most` · `boolean` · `integer:from:to` · `enum:a:b` · `object:NAME` ·
`element:GROUPS` · `typed:part|run` (of rich text) · `list:least:most:RULE` · `context` (a text or an image) · `any`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Shape:
    """What may stand in something, and where it may stand."""

    required: Mapping[str, str] = field(default_factory=dict)
    optional: Mapping[str, str] = field(default_factory=dict)
    groups: frozenset[str] = frozenset()


_ID = "string:1:255"
_MESSAGE = "actions context context_actions divider file header image markdown rich_text section table video"
_MODAL = "actions context divider header image input rich_text section video"

SURFACES = {
    "message": frozenset(f"{_MESSAGE} input".split()),
    "modal": frozenset(_MODAL.split()),
    "home": frozenset(_MODAL.split()),
}

BLOCKS = {
    "section": Shape({}, {"block_id": _ID, "text": "text:any:3000", "fields": "list:1:10:text:any:2000",
                          "accessory": "element:section", "expand": "boolean"}),
    "header": Shape({"text": "text:plain_text:150"}, {"block_id": _ID}),
    "divider": Shape({}, {"block_id": _ID}),
    "context": Shape({"elements": "list:1:10:context"}, {"block_id": _ID}),
    "actions": Shape({"elements": "list:1:25:element:actions"}, {"block_id": _ID}),
    "context_actions": Shape({"elements": "list:1:5:any"}, {"block_id": _ID}),
    "image": Shape({"alt_text": "string:1:2000"}, {"block_id": _ID, "image_url": "string:1:3000", "slack_file": "any",
                                                   "title": "text:plain_text:2000"}),
    "input": Shape({"label": "text:plain_text:2000", "element": "element:input"},
                   {"block_id": _ID, "hint": "text:plain_text:2000", "optional": "boolean",
                    "dispatch_action": "boolean"}),
    "markdown": Shape({"text": "string:1:12000"}, {"block_id": _ID}),
    "rich_text": Shape({"elements": "list:0:1000:typed:part"}, {"block_id": _ID}),
    "file": Shape({"external_id": "string:1:255", "source": "enum:remote"}, {"block_id": _ID}),
    "table": Shape({"rows": "list:1:100:list:1:20:any"}, {"block_id": _ID, "column_settings": "list:0:20:any"}),
    "video": Shape({"alt_text": "string:1:2000", "title": "text:plain_text:200", "thumbnail_url": "string:1:3000",
                    "video_url": "string:1:3000"},
                   {"block_id": _ID, "author_name": "string:1:50", "description": "text:plain_text:200",
                    "provider_icon_url": "string:1:3000", "provider_name": "string:1:50",
                    "title_url": "string:1:3000"}),
}  # fmt: skip

_CONFIRM = {"confirm": "object:confirm"}
_FOCUS = {"focus_on_load": "boolean"}
_PLACEHOLDER = {"placeholder": "text:plain_text:150"}
_SELECT = {"action_id": _ID, **_CONFIRM, **_FOCUS, **_PLACEHOLDER}
_OPTIONS = "list:1:100:object:option"
_GROUPS = {"options": _OPTIONS, "option_groups": "list:1:100:object:option_group"}
_MOST = {"max_selected_items": "integer:1:100"}
_EVERYWHERE = frozenset({"section", "actions", "input"})
_NOT_IN_ACTIONS = frozenset({"section", "input"})
_TYPED = {"action_id": _ID, **_FOCUS, **_PLACEHOLDER, "dispatch_action_config": "any"}


def _id_pickers() -> dict[str, Shape]:
    """Selects of users, conversations and channels, of one and of several."""
    shapes = {}
    for kind in ("user", "conversation", "channel"):
        more = {"conversation": {"default_to_current_conversation": "boolean", "filter": "any"}}.get(kind, {})
        one = {f"initial_{kind}": "string:1:255"} | ({} if kind == "user" else {"response_url_enabled": "boolean"})
        many = {f"initial_{kind}s": "list:0:100:string:1:255"}
        shapes[f"{kind}s_select"] = Shape({}, {**_SELECT, **one, **more}, _EVERYWHERE)
        shapes[f"multi_{kind}s_select"] = Shape({}, {**_SELECT, **_MOST, **many, **more}, _NOT_IN_ACTIONS)
    return shapes


ELEMENTS = {
    "button": Shape({"text": "text:plain_text:75"},
                    {"action_id": _ID, "value": "string:0:2000", "url": "string:1:3000", "style": "enum:primary:danger",
                     "accessibility_label": "string:1:75", **_CONFIRM}, frozenset({"section", "actions"})),
    "overflow": Shape({"options": "list:1:5:object:option"}, {"action_id": _ID, **_CONFIRM},
                      frozenset({"section", "actions"})),
    "image": Shape({"alt_text": "string:1:2000"}, {"image_url": "string:1:3000", "slack_file": "any"},
                   frozenset({"section", "context"})),
    "checkboxes": Shape({"options": "list:1:10:object:choice"},
                        {"action_id": _ID, "initial_options": "list:1:10:object:choice", **_CONFIRM, **_FOCUS},
                        _EVERYWHERE),
    "radio_buttons": Shape({"options": "list:1:10:object:choice"},
                           {"action_id": _ID, "initial_option": "object:choice", **_CONFIRM, **_FOCUS}, _EVERYWHERE),
    "static_select": Shape({}, {**_SELECT, **_GROUPS, "initial_option": "object:option"}, _EVERYWHERE),
    "multi_static_select": Shape({}, {**_SELECT, **_GROUPS, **_MOST, "initial_options": _OPTIONS}, _NOT_IN_ACTIONS),
    "external_select": Shape({}, {**_SELECT, "min_query_length": "integer:0:100", "initial_option": "object:option"},
                             _EVERYWHERE),
    "multi_external_select": Shape({}, {**_SELECT, **_MOST, "min_query_length": "integer:0:100",
                                        "initial_options": _OPTIONS}, _NOT_IN_ACTIONS),
    "datepicker": Shape({}, {**_SELECT, "initial_date": "string:10:10"}, _EVERYWHERE),
    "timepicker": Shape({}, {**_SELECT, "initial_time": "string:5:5", "timezone": "string:1:255"}, _EVERYWHERE),
    "datetimepicker": Shape({}, {"action_id": _ID, "initial_date_time": "integer:1000000000:9999999999", **_CONFIRM,
                                 **_FOCUS}, frozenset({"actions", "input"})),
    "plain_text_input": Shape({}, {**_TYPED, "initial_value": "string:0:3000", "multiline": "boolean",
                                   "min_length": "integer:0:3000", "max_length": "integer:1:3000"},
                              frozenset({"input"})),
    "rich_text_input": Shape({}, {**_TYPED, "initial_value": "any", "min_lines": "integer:1:100",
                                  "max_lines": "integer:1:100"}, frozenset({"input"})),
    "email_text_input": Shape({}, {**_TYPED, "initial_value": "string:0:255"}, frozenset({"input"})),
    "url_text_input": Shape({}, {**_TYPED, "initial_value": "string:0:3000"}, frozenset({"input"})),
    "number_input": Shape({"is_decimal_allowed": "boolean"},
                          {**_TYPED, "initial_value": "string:1:255", "min_value": "string:1:255",
                           "max_value": "string:1:255"}, frozenset({"input"})),
    "file_input": Shape({}, {"action_id": _ID, "filetypes": "any", "max_files": "integer:1:10"}, frozenset({"input"})),
    **_id_pickers(),
}  # fmt: skip

_VIEW = {
    "blocks": "any",
    "private_metadata": "string:0:3000",
    "callback_id": "string:0:255",
    "external_id": "string:0:255",
}

OBJECTS = {
    "plain_text": Shape({"text": "any"}, {"emoji": "boolean"}),
    "mrkdwn": Shape({"text": "any"}, {"verbatim": "boolean"}),
    "option": Shape({"text": "text:plain_text:75", "value": "string:1:150"},
                    {"description": "text:plain_text:75", "url": "string:1:3000"}),
    "choice": Shape({"text": "text:any:75", "value": "string:1:150"}, {"description": "text:any:75"}),
    "option_group": Shape({"label": "text:plain_text:75", "options": _OPTIONS}),
    "confirm": Shape({"title": "text:plain_text:100", "text": "text:any:300", "confirm": "text:plain_text:30",
                      "deny": "text:plain_text:30"}, {"style": "enum:primary:danger"}),
    "modal": Shape({"title": "text:plain_text:24", "blocks": "any"},
                   {**_VIEW, "submit": "text:plain_text:24", "close": "text:plain_text:24", "clear_on_close": "boolean",
                    "notify_on_close": "boolean", "submit_disabled": "boolean"}),
    "home": Shape({"blocks": "any"}, _VIEW),
}  # fmt: skip

_RUNS = "list:0:10000:typed:run"
_STYLE = {"style": "any"}
_BORDER = {"border": "integer:0:1"}

RICH = {
    "part": {
        "rich_text_section": Shape({"elements": _RUNS}),
        "rich_text_quote": Shape({"elements": _RUNS}, _BORDER),
        "rich_text_preformatted": Shape({"elements": _RUNS}, {**_BORDER, "language": "string:1:50"}),
        "rich_text_list": Shape({"elements": "list:0:1000:typed:part", "style": "enum:bullet:ordered"},
                                {**_BORDER, "indent": "integer:0:8", "offset": "integer:0:10000"}),
    },
    "run": {
        "text": Shape({"text": "string:1:40000"}, _STYLE),
        "link": Shape({"url": "string:1:3000"}, {**_STYLE, "text": "string:0:40000", "unsafe": "boolean"}),
        "emoji": Shape({"name": "string:1:255"}, {**_STYLE, "unicode": "string:1:255", "url": "string:1:3000"}),
        "user": Shape({"user_id": "string:1:255"}, _STYLE),
        "usergroup": Shape({"usergroup_id": "string:1:255"}, _STYLE),
        "team": Shape({"team_id": "string:1:255"}, _STYLE),
        "channel": Shape({"channel_id": "string:1:255"}, _STYLE),
        "broadcast": Shape({"range": "enum:here:channel:everyone"}, _STYLE),
        "color": Shape({"value": "string:4:9"}, _STYLE),
        "date": Shape({"timestamp": "integer:0:9999999999", "format": "string:1:255"},
                      {**_STYLE, "fallback": "string:1:255", "url": "string:1:3000"}),
    },
}  # fmt: skip
