"""Settings: refused at start with one clear line that never shows a secret."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Misconfigured
from bot.i18n.words import words
from bot.sections import ChatAdviser
from bot.services.advising import TIME_LIMIT
from bot.settings import read_settings

SECRET = "xoxb-never-shown"
MANY = {"SLACK__CLIENT_ID": "1.2", "SLACK__CLIENT_SECRET": SECRET, "SLACK__SIGNING_SECRET": SECRET}
LOCAL = "http://127.0.0.1:11434/v1"


def refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **variables: str) -> str:
    for name, value in ({"LOCALE": "en"} | variables).items():
        monkeypatch.setenv(f"PASSERELLE_{name}", value)
    with pytest.raises(Misconfigured) as caught:
        read_settings(tmp_path / ".env")
    assert SECRET not in caught.value.detail
    assert "\n" not in caught.value.detail
    return caught.value.detail


def test_where_anchors_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The address may hold a secret, so that it may come from a file; a setting that ends in FILE is no such file."""
    (tmp_path / "address").write_text("https://archive.example.org/s3cret\n")
    monkeypatch.setenv("PASSERELLE_REGISTER__ANCHOR_URL_FILE", str(tmp_path / "address"))
    monkeypatch.setenv("PASSERELLE_REGISTER__ANCHOR_FILE", "/mnt/anchors.jsonl")
    found = read_settings(tmp_path / ".env").register_
    assert found.anchor_file == Path("/mnt/anchors.jsonl")
    assert found.anchor_url is not None
    assert found.anchor_url.get_secret_value() == "https://archive.example.org/s3cret"
    assert "s3cret" not in repr(found)


def test_anchors_go_to_an_address_of_the_web(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told = refused(monkeypatch, tmp_path, REGISTER__ANCHOR_URL=f"ftp://{SECRET}")
    assert told.startswith("PASSERELLE_REGISTER__ANCHOR_URL:")


def test_the_defaults_need_nothing(tmp_path: Path) -> None:
    found = read_settings(tmp_path / ".env")
    assert (found.locale, found.timezone, found.http.host, found.http.port) == ("fr", "Europe/Paris", "127.0.0.1", 8080)
    assert found.database.startswith("sqlite+aiosqlite:///")
    assert found.secret_key is None


WRONG: list[tuple[dict[str, str], str]] = [
    ({"DATABSE_URL": "sqlite://"}, "PASSERELLE_DATABSE_URL"),
    ({"SLACK__BOT_TOKN": SECRET}, "PASSERELLE_SLACK__BOT_TOKN"),
    ({"SLACK__BOT_TOKEN": SECRET}, "PASSERELLE_SLACK"),
    ({"SLACK__APP_TOKEN": SECRET}, "PASSERELLE_SLACK"),
    ({"SLACK__BOT_TOKEN": SECRET, "SLACK__APP_TOKEN": SECRET, "SLACK__SIGNING_SECRET": SECRET}, "SLACK__MODE"),
    ({"SLACK__CLIENT_ID": "1.2"}, "SLACK__CLIENT_SECRET"),
    ({"SLACK__CLIENT_SECRET": SECRET}, "SLACK__CLIENT_ID"),
    ({"SLACK__CLIENT_ID": "1.2", "SLACK__CLIENT_SECRET": SECRET}, "SLACK__SIGNING_SECRET"),
    ({"SLACK__CLIENT_ID": "", "SLACK__CLIENT_SECRET": SECRET}, "PASSERELLE_SLACK__CLIENT_ID"),
    ({"SLACK__BOT_TOKEN": SECRET, "SLACK__SIGNING_SECRET": SECRET, "SLACK__AGENT": "true"}, "SLACK__AGENT"),
    ({"SLACK__USER_GROUPS": "true"}, "SLACK__USER_GROUPS"),
    ({**MANY, "SLACK__BOT_TOKEN": SECRET}, "SLACK__BOT_TOKEN"),
    ({**MANY, "SLACK__APP_TOKEN": SECRET}, "SLACK__APP_TOKEN"),
    ({**MANY, "SLACK__MODE": "socket"}, "over HTTP"),
    ({"SLACK__BOT_TOKEN": SECRET, "SLACK__SIGNING_SECRET": SECRET, "SLACK__MODE": "socket"}, "SLACK__APP_TOKEN"),
    ({"SLACK__BOT_TOKEN": SECRET, "SLACK__APP_TOKEN": SECRET, "SLACK__MODE": "http"}, "SLACK__SIGNING_SECRET"),
    ({"HTTP__PORT": "eighty"}, "PASSERELLE_HTTP__PORT"),
    ({"HTTP__PUBLIC_URL": "http://passerelle.example.com"}, "PASSERELLE_HTTP__PUBLIC_URL: an https address"),
    ({"HTTP__PUBLIC_URL": "passerelle.example.com"}, "PASSERELLE_HTTP__PUBLIC_URL"),
    ({"HTTP__PUBLIC_URL": f"https://u:{SECRET}@x"}, "PASSERELLE_HTTP__PUBLIC_URL"),
    ({"HTTP__PUBLIC_URL": f"https://x/?key={SECRET}"}, "PASSERELLE_HTTP__PUBLIC_URL"),
    ({"HTTP__PUBLIC_URL": f"https://x/#{SECRET}"}, "PASSERELLE_HTTP__PUBLIC_URL"),
    ({"TIMEZONE": "Europe/Lyon"}, "PASSERELLE_TIMEZONE"),
    ({"LOCALE": "de"}, "PASSERELLE_LOCALE"),
    ({"SECRET_KEY_FILE": "/nowhere/at/all"}, "PASSERELLE_SECRET_KEY_FILE"),
    ({"ADVISERS__CHAT__BASE_URL": LOCAL}, "ADVISERS__CHAT__MODEL"),
    ({"ADVISERS__CHAT__MODEL": "m"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__API_KEY": SECRET}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__TIMEOUT": "1"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__BASE_URL": LOCAL, "ADVISERS__CHAT__MODEL": ""}, "ADVISERS__CHAT__MODEL"),
    ({"ADVISERS__CHAT__BASE_URL": "localhost", "ADVISERS__CHAT__MODEL": "m"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__BASE_URL": f"https://{SECRET}@x/v1"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__BASE_URL": f"https://u:{SECRET}@x/v1"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__BASE_URL": f"https://x/v1?key={SECRET}"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__BASE_URL": f"https://x/v1#{SECRET}"}, "ADVISERS__CHAT__BASE_URL"),
    ({"ADVISERS__CHAT__API_KEY": f"{SECRET}\n"}, "PASSERELLE_ADVISERS__CHAT__API_KEY"),
    ({"ADVISERS__CHAT__API_KEY": f"{SECRET}é"}, "PASSERELLE_ADVISERS__CHAT__API_KEY"),
    ({"ADVISERS__CHAT__API_KEY": ""}, "PASSERELLE_ADVISERS__CHAT__API_KEY"),
    ({"ADVISERS__CHAT__TIMEOUT": "2"}, "PASSERELLE_ADVISERS__CHAT__TIMEOUT"),
    ({"ADVISERS__CHAT__TIMEOUT": "0"}, "PASSERELLE_ADVISERS__CHAT__TIMEOUT"),
    ({"ADVISERS__CHAT__TIMEOUT": "nan"}, "PASSERELLE_ADVISERS__CHAT__TIMEOUT"),
    ({"ADVISERS__EMBEDDINGS__THRESHOLD": "0.5"}, "ADVISERS__EMBEDDINGS__MODEL"),
    ({"ADVISERS__EMBEDDINGS__MODEL": "m", "ADVISERS__EMBEDDINGS__THRESHOLD": "0"}, "EMBEDDINGS__THRESHOLD"),
    ({"ADVISERS__EMBEDDINGS__MODEL": "m", "ADVISERS__EMBEDDINGS__THRESHOLD": "1.1"}, "EMBEDDINGS__THRESHOLD"),
    ({"ADVISERS__EMBEDDINGS__MODEL": "m", "ADVISERS__EMBEDDINGS__THRESHOLD": "nan"}, "EMBEDDINGS__THRESHOLD"),
    ({"ADVISERS__EMBEDDINGS__MODEL": "m", "ADVISERS__EMBEDDINGS__THRESHOLD": "half"}, "EMBEDDINGS__THRESHOLD"),
    ({"DISCORD__SHARDS": "0"}, "PASSERELLE_DISCORD__SHARDS: must be at least 1 / must be one of: auto"),
    ({"DISCORD__SHARDS": "9" * 20}, "PASSERELLE_DISCORD__SHARDS: "),
    ({"DISCORD__MESSAGE_CONTENT": "perhaps"}, "PASSERELLE_DISCORD__MESSAGE_CONTENT: must be true or false"),
    ({"LOG_LEVEL": "loud"}, "PASSERELLE_LOG_LEVEL: must be one of: debug, info, warning, error"),
    ({"TRACING__ENDPOINT": "ftp://here"}, "PASSERELLE_TRACING__ENDPOINT: must be an address"),
    ({"TRACING__ENDPOINT": "https://"}, "PASSERELLE_TRACING__ENDPOINT: must be an address"),
]


ENGLISH = re.compile(
    r"\b(?:the|is|are|should|must|an|or|with|goes?|valid|input|unknown|cannot|only|missing)\b", re.IGNORECASE
)
"""Words of which no French sentence here has one."""


@pytest.mark.parametrize("variables", [variables for variables, _ in WRONG], ids=str)
def test_it_is_named_in_french_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variables: dict[str, str]) -> None:
    """Without a language, or with one that we do not speak, it is the default's."""
    told = refused(monkeypatch, tmp_path, **{"LOCALE": "fr"} | variables)
    assert not ENGLISH.search(told), told


def refusals() -> Iterator[tuple[str, list[str]]]:
    """Each key that a refusal of a command is given, with the names of its arguments."""
    for path in (
        each for room in ("bot", "integrations") for each in Path(__file__).parents[1].glob(f"{room}/**/*.py")
    ):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(ast.Name("Misconfigured"), [_, ast.Constant(str(key))], keywords):
                    yield key, [str(each.arg) for each in keywords]
                case _:
                    pass


def test_no_refusal_is_in_english_alone() -> None:
    """Each has a key, or is said by words already: `Misconfigured(say(…))`."""
    for room in ("bot", "integrations"):
        for path in Path(__file__).parents[1].glob(f"{room}/**/*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                match node:
                    case ast.Call(ast.Name("Misconfigured"), [ast.Constant() | ast.JoinedStr()]):
                        raise AssertionError(f"{path}:{node.lineno}: name the key of its words")
                    case _:
                        pass


def test_what_a_command_refuses_has_words_in_both_languages() -> None:
    found = list(refusals())
    assert len(found) > 40
    for key, names in found:
        told = {language: words(language)(key, **dict.fromkeys(names, "…")) for language in ("fr", "en")}
        assert told["fr"] != told["en"], key


def test_the_language_may_stand_in_the_env_file(tmp_path: Path) -> None:
    for language, told in (("fr", "réglage inconnu"), ("en", "unknown setting")):
        (tmp_path / ".env").write_text(f"PASSERELLE_LOCALE={language}\nPASSERELLE_LOCAL=en\n", encoding="utf-8")
        with pytest.raises(Misconfigured, match=f"{told} PASSERELLE_LOCAL"):
            read_settings(tmp_path / ".env")


@pytest.mark.parametrize(("variables", "named"), WRONG)
def test_what_is_wrong_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variables: dict[str, str], named: str
) -> None:
    assert named in refused(monkeypatch, tmp_path, **variables)


def test_both_ways_into_slack_need_a_choice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("BOT_TOKEN", "APP_TOKEN", "SIGNING_SECRET"):
        monkeypatch.setenv(f"PASSERELLE_SLACK__{name}", SECRET)
    monkeypatch.setenv("PASSERELLE_SLACK__MODE", "http")
    assert read_settings(tmp_path / ".env").slack.mode == "http"


@pytest.mark.parametrize("mode", [{}, {"SLACK__MODE": "http"}])
def test_many_workspaces_need_no_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mode: dict[str, str]) -> None:
    for name, value in (MANY | mode).items():
        monkeypatch.setenv(f"PASSERELLE_{name}", value)
    found = read_settings(tmp_path / ".env").slack
    assert (found.client_id, found.bot_token) == ("1.2", None)
    assert SECRET not in repr(found)


@pytest.mark.parametrize("given", ["", "https://Passerelle.example.com", "https://passerelle.example.com/"])
def test_the_public_address_has_no_slash_at_its_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given: str
) -> None:
    if given:
        monkeypatch.setenv("PASSERELLE_HTTP__PUBLIC_URL", given)
    assert read_settings(tmp_path / ".env").http.public_address == given.rstrip("/").lower()


def test_advisers_are_off_unless_given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    advisers = read_settings(tmp_path / ".env").advisers
    assert (advisers.chat.base_url, advisers.embeddings.model) == (None, "")
    for name, value in {"CHAT__BASE_URL": LOCAL, "CHAT__MODEL": "m", "EMBEDDINGS__MODEL": "e"}.items():
        monkeypatch.setenv(f"PASSERELLE_ADVISERS__{name}", value)
    (tmp_path / "key").write_text(f"{SECRET}\n", encoding="utf-8")
    monkeypatch.setenv("PASSERELLE_ADVISERS__CHAT__API_KEY_FILE", str(tmp_path / "key"))
    advisers = read_settings(tmp_path / ".env").advisers
    assert (str(advisers.chat.base_url), advisers.chat.model, advisers.chat.timeout) == (LOCAL, "m", 1.5)
    assert (advisers.embeddings.model, advisers.embeddings.threshold) == ("e", 0.5)
    assert advisers.chat.api_key is not None
    assert advisers.chat.api_key.get_secret_value() == SECRET
    assert SECRET not in repr(advisers)


def test_an_adviser_gives_up_before_it_is_given_up() -> None:
    bounds = ChatAdviser.model_fields["timeout"].metadata
    assert [bound.lt for bound in bounds if hasattr(bound, "lt")] == [TIME_LIMIT]


def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{SECRET}\n", encoding="utf-8")
    monkeypatch.setenv("PASSERELLE_DISCORD__TOKEN_FILE", str(tmp_path / "token"))
    token = read_settings(tmp_path / ".env").discord.token
    assert token is not None
    assert token.get_secret_value() == SECRET
    assert SECRET not in repr(read_settings(tmp_path / ".env"))


def test_the_env_file_is_read_and_checked_alike(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PASSERELLE_LOCALE=en\nOTHER=1\n", encoding="utf-8")
    assert read_settings(tmp_path / ".env").locale == "en"
    (tmp_path / ".env").write_text("PASSERELLE_LOCAL=en\n", encoding="utf-8")
    with pytest.raises(Misconfigured, match="réglage inconnu PASSERELLE_LOCAL"):
        read_settings(tmp_path / ".env")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (b'PASSERELLE_LOCALE=en\nPASSERELLE_SECRET_KEY="s3cret\nPASSERELLE_TIMEZONE=Europe/Paris\n', "line 2"),
        (b"PASSERELLE_LOCALE=en\n=s3cret\n", "line 2"),
        (b"\xff\xfes3cret", "pas en UTF-8"),
    ],
)
def test_no_line_of_the_env_file_is_passed_over(tmp_path: Path, written: bytes, told: str) -> None:
    (tmp_path / ".env").write_bytes(written)
    with pytest.raises(Misconfigured, match=told) as error:
        read_settings(tmp_path / ".env")
    assert "s3cret" not in error.value.detail


@given(st.text(st.characters(codec="ascii", exclude_characters="\0"), max_size=30))
def test_no_value_of_a_port_gets_past_the_check(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PASSERELLE_HTTP__PORT", value)
        try:
            assert 0 <= read_settings(tmp_path_factory.getbasetemp() / "none").http.port <= 65535
        except Misconfigured as error:
            assert "PASSERELLE_HTTP__PORT" in error.detail  # noqa: PT017 - either is right
