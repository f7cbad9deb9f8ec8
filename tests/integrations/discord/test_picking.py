"""Rooms and people picked in a modal: Discord's own menus, looked at again before anything is done."""

from __future__ import annotations

from bot.core.card import Field, FieldKind
from integrations.discord.picking import menu, picked_in
from tests.integrations.discord.company import Company, read


async def test_discord_offers_its_menus_and_what_is_picked_is_done(house: Company) -> None:
    form = await house.lea.slash(house.comms, "passerelle mandate")
    assert form.modal is not None
    done = await house.lea.submit(form, {"people": [house.sam, house.max], "comms": [house.comms, house.hall]})
    assert "✅" in read(done)
    roles = read(await house.lea.slash(house.comms, "passerelle roles"))
    assert roles.count("Community manager") == 2 or roles.count("Réseaux sociaux") == 2
    async with house.runtime.database.read() as work:
        rooms = await work.connection.exec_driver_sql("SELECT side FROM room ORDER BY side")
        assert [row.side for row in rooms] == ["cm", "comms", "comms"]


def test_what_was_picked_is_read_with_its_names_and_refused_where_it_is_not_to_be_seen() -> None:
    def data(kind: int, **channel: object) -> dict[str, object]:
        resolved = {
            "users": {"1": {"username": "sam", "global_name": "Sam"}, "2": {"username": "b", "bot": True}},
            "members": {"1": {"nick": "Sam D., agence"}},
            "channels": {"1": {"name": "réseaux", **channel}},
        }
        field = {"type": kind, "custom_id": "x", "values": ["1"]}
        return {"components": [{"type": 18, "component": field}], "resolved": resolved}

    assert picked_in(data(5), 9) == ({"x": "discord:9/1|Sam D. agence"}, {})
    assert picked_in(data(8, permissions="1024"), 9) == ({"x": "discord:9/1|réseaux"}, {})
    for wrong in (picked_in(data(8, permissions="0"), 9), picked_in(data(8), 9), picked_in(data(5), None)):
        assert wrong[0] == {}
        assert set(wrong[1]) == {"x"}


async def test_a_role_is_picked_as_a_member_and_stays_one(house: Company) -> None:
    agency = house.guild.role("agence")
    form = await house.lea.slash(house.comms, "passerelle mandate")
    await house.lea.submit(form, {"people": [house.sam, agency]})
    form = await house.lea.slash(house.comms, "passerelle mandate")
    await house.lea.submit(form, {"name": "Réseaux"})
    assert "agence" in read(await house.lea.slash(house.comms, "passerelle roles"))
    house.guild.give(house.max, agency)
    assert "Désolé" not in read(await house.max.slash(house.hall, "news list"))


def test_neither_everybody_nor_a_program_is_picked_by_their_role() -> None:
    def data(id: str, **role: object) -> dict[str, object]:
        field = {"type": 7, "custom_id": "x", "values": [id]}
        return {"components": [{"component": field}], "resolved": {"roles": {id: {"name": "agence", **role}}}}

    assert picked_in(data("8"), 9) == ({"x": "discord:9/8|agence"}, {})
    for wrong in (data("9"), data("8", managed=True)):
        assert set(picked_in(wrong, 9)[1]) == {"x"}


def test_a_menu_holds_what_was_held_on_discord() -> None:
    field = Field("cm", FieldKind.ROOMS, "Salons")
    held = menu(field, "discord:9/5|réseaux,slack:T1/C1").to_component_dict()
    assert [each["id"] for each in held["default_values"]] in ([5], ["5"])
    assert held["min_values"] == 0
