"""Writes debian-transitions.json from a folder of compiled zone files, as Debian's tzdata package has them.

    apt-get download tzdata && dpkg -x tzdata_*.deb unpacked
    python3 test/time/make-debian-table.py unpacked/usr/share/zoneinfo > test/time/debian-transitions.json

Every zone, every transition from 2026 to 2036: the offset at the start, then each instant with the offset from it on, in
minutes east of UTC. Zones with the same list share a group. Reads no zone data but those of the folder.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

START = datetime(2026, 1, 1, tzinfo=timezone.utc)
END = datetime(2037, 1, 1, tzinfo=timezone.utc)
STEP = timedelta(hours=6)


def main(folder: Path) -> None:
    groups: dict[str, list[str]] = {}
    for name in zone_names(folder):
        with (folder / name).open("rb") as file:
            zone = ZoneInfo.from_file(file)
        groups.setdefault(json.dumps(rules_of(zone)), []).append(name)
    version = (folder / "tzdata.zi").read_text().splitlines()[0].removeprefix("# version ")
    head = json.dumps({"version": version, "from": text_of(START), "to": text_of(END)}, indent=2)
    lines = [f'    {{"rules": {rules}, "zones": {json.dumps(" ".join(names))}}}' for rules, names in groups.items()]
    print(head[:-2] + ',\n  "groups": [\n' + ",\n".join(lines) + "\n  ]\n}")


def zone_names(folder: Path) -> list[str]:
    """`posix` and `right` repeat the zones (the latter with leap seconds); `localtime` is this machine's own."""
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and is_zone_file(path))
    return sorted(str(path) for path in files if path.parts[0] not in ("posix", "right", "localtime", "posixrules"))


def is_zone_file(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"TZif"


def rules_of(zone: ZoneInfo) -> list[int | str]:
    rules: list[int | str] = [offset_at(zone, START)]
    at = START
    while at < END:
        after = min(at + STEP, END)
        if offset_at(zone, at) != offset_at(zone, after):
            change = find_change(zone, at, after)
            if change < END:
                rules += [text_of(change), offset_at(zone, change)]
        at = after
    return rules


def find_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if offset_at(zone, middle) == offset_at(zone, before):
            before = middle
        else:
            after = middle
    return after


def offset_at(zone: ZoneInfo, at: datetime) -> int:
    seconds = at.astimezone(zone).utcoffset() // timedelta(seconds=1)
    if seconds % 60:
        raise SystemExit(f"{zone}: part minutes")
    return seconds // 60


def text_of(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


main(Path(sys.argv[1]))
