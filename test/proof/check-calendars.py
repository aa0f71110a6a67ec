"""Reads courses and their mails' calendars, and checks that a calendar program would show what each course holds.

    /usr/bin/python3 test/proof/check-calendars.py < cases.jsonl

A second opinion, of other hands than ical.js: Debian's python3-icalendar parses, dateutil repeats and reads the zone from the
file's own VTIMEZONE. It is strict where ical.js is lenient: a step that the clocks skip is no step (RFC 5545, 3.3.10). Each
line of the input is a course: {"name": …, "mails": [{"ics": …, "expected": [[start, minutes, place], …]}, …]}.
test/proof/calendars.ts writes them.
"""

import io
import json
import sys
from datetime import datetime, timedelta, timezone

from dateutil import rrule, tz
from icalendar import Calendar


def main() -> int:
    courses = mails = wrong = 0
    for line in sys.stdin:
        case = json.loads(line)
        courses += 1
        kept = {}
        for number, mail in enumerate(case["mails"]):
            mails += 1
            apply(kept, mail["ics"])
            shown = sorted(occurrence for series in kept.values() for occurrence in occurrences(series))
            expected = [tuple(one) for one in mail["expected"]]
            if shown != expected:
                wrong += 1
                print(f"{case['name']}, mail {number}: shows {shown}, the course holds {expected}", file=sys.stderr)
    print(json.dumps({"courses": courses, "mails": mails, "wrong": wrong}))
    return 1 if wrong or not courses else 0


def apply(kept: dict, text: str) -> None:
    """What is older than what is there is passed over; a REQUEST takes the place of its UID, a CANCEL takes it away."""
    calendar = Calendar.from_ical(text)
    zones = zones_of(text)
    events = calendar.walk("VEVENT")
    uids = {str(event["UID"]) for event in events}
    if len(uids) != 1 or any("ATTENDEE" not in event or "ORGANIZER" not in event for event in events):
        raise ValueError("a mail is about one series, with whom it invites")
    (uid,) = uids
    versions = {(int(event["SEQUENCE"]), event["DTSTAMP"].dt) for event in events}
    (version,) = versions
    if uid in kept and version < kept[uid]["version"]:
        return
    series = [event for event in events if "RECURRENCE-ID" not in event]
    if len(series) != 1:
        raise ValueError("a mail holds the whole series")
    cancelled = calendar["METHOD"] == "CANCEL"
    changes = {} if cancelled else {local(event["RECURRENCE-ID"]): event for event in events if event is not series[0]}
    kept[uid] = {"version": version, "master": None if cancelled else series[0], "changes": changes, "zones": zones}


def occurrences(series: dict):
    master, changes, zones = series["master"], series["changes"], series["zones"]
    if master is None:
        return
    zone = zones.get(master["DTSTART"].params["TZID"])
    rule = rrule.rrulestr(master["RRULE"].to_ical().decode(), dtstart=local(master["DTSTART"]).replace(tzinfo=zone))
    excluded = {local(date) for dates in listed(master.get("EXDATE")) for date in dates.dts}
    met = set()
    for step in rule:
        wall = step.replace(tzinfo=None)
        if wall in excluded or not tz.datetime_exists(step):
            continue
        met.add(wall)
        event = changes.get(wall, master)
        start = instant(step) if event is master else start_of(event, zones)
        yield start, int(event["DURATION"].dt / timedelta(minutes=1)), str(event["LOCATION"])
    if set(changes) - met:
        raise ValueError("a change of a step that the series does not have")


def start_of(event, zones) -> str:
    start = event["DTSTART"]
    name = start.params.get("TZID")
    return instant(start.dt if name is None else local(start).replace(tzinfo=zones.get(name)))


def instant(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError("a time of no zone")
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def local(prop) -> datetime:
    """What the clock shows, apart from the parser's own idea of the zone."""
    return prop.dt.replace(tzinfo=None)


def listed(value) -> list:
    return [] if value is None else value if isinstance(value, list) else [value]


def zones_of(text: str):
    inside, lines = False, []
    for line in text.split("\r\n"):
        inside = inside or line == "BEGIN:VTIMEZONE"
        if inside:
            lines.append(line)
        inside = inside and line != "END:VTIMEZONE"
    return tz.tzical(io.StringIO("\n".join(lines) + "\n"))


if __name__ == "__main__":
    sys.exit(main())
