"""Time zones are offered by their city."""

from __future__ import annotations

from mistakejournal.domain.timing import is_zone
from mistakejournal.ui.clients.zones import city_of, zone_options


def test_a_zone_is_known_by_its_city() -> None:
    assert city_of("Europe/Lisbon") == "Lisbon"
    assert city_of("America/New_York") == "New York"
    assert city_of("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert city_of("UTC") == city_of("") == ""


def test_every_zone_that_is_offered_is_one() -> None:
    options = dict(zone_options())
    assert options["Europe/Lisbon"] == "Lisbon, Europe"
    assert options["America/Argentina/Buenos_Aires"] == "Buenos Aires, America, Argentina"
    assert all(is_zone(zone) for zone in list(options)[:40])
    assert list(options.values()) == sorted(options.values())
