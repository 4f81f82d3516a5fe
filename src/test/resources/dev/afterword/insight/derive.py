#!/usr/bin/env python3
"""Figures of a library in canonical form, derived without Afterword.

    python3 derive.py sample-postmortems > sample.golden

Reads the front matter with PyYAML as plain strings and the text with regular expressions, and computes by the
definitions of docs/insights.md with nothing but loops and the standard library's statistics:

- p50 is statistics.median; p90 the ninth cut of statistics.quantiles(n=10, method="inclusive"), which is number 7
  of Hyndman and Fan; both rounded to whole seconds
- a duration counts when both its moments have a time of day; a negative one is impossible
- a pair is a recurrence when the later incident names the earlier one in recurrence_of, or shares a cause and a
  service with it: every pair is looked at
- a citation: B links to A by a relative link to its file, a [[wiki link]], or by id in the front matter's
  recurrence_of, playbooks, addresses or related; once for each B, never itself

GoldenFiguresTest compares the output with what Afterword computes.
"""

import os
import re
import statistics
import sys
from collections import Counter
from datetime import datetime, timezone

import yaml

TIMINGS = {
    "detect": ("started", "detected"),
    "acknowledge": ("detected", "acknowledged"),
    "mitigate": ("detected", "mitigated"),
    "resolve": ("detected", "resolved"),
    "impact": ("started", "mitigated"),
}
MINUTE, HOUR = 60, 3600
EDGES = [0, 60, 120, 240, 480, 900, 1800] + [HOUR * 2**k for k in range(9)]
TYPES = ["prevent", "mitigate", "detect", "investigate", "repair", "process"]


# Three incidents are written without front matter, in forms of other teams: these values were read by a person.
READ_BY_HAND = {
    "postmortems/2025/2025-08-19-catalog-oomkilled.md": {
        "started": "2025-08-19T13:48Z", "detected": "2025-08-19T14:02Z", "acknowledged": "2025-08-19T14:06Z",
        "mitigated": "2025-08-19T15:11Z", "resolved": "2025-08-19T16:40Z", "detected_by": "alert",
        "services": ["catalog-api"], "causes": ["configuration", "capacity"],
    },
    "postmortems/2026/2026-02-14-log-disk-full.md": {
        "started": "2026-02-14T02:50Z", "detected": "2026-02-14T06:15Z", "acknowledged": "2026-02-14T06:40Z",
        "mitigated": "2026-02-14T07:05Z", "resolved": "2026-02-14T09:30Z", "detected_by": "alert",
        "services": ["log-pipeline", "ledger"], "causes": ["capacity", "configuration"],
    },
    # It tells what was published at 09:02, and calls nothing its start.
    "postmortems/2026/2026-06-18-rate-limiter-per-node.md": {
        "date": "2026-06-18T09:02Z", "detected": "2026-06-18T09:41Z", "acknowledged": "2026-06-18T09:46Z",
        "mitigated": "2026-06-18T10:17Z", "resolved": "2026-06-18T11:50Z", "detected_by": "staff",
        "services": ["edge-gateway", "mobile-bff"], "causes": ["configuration"],
    },
}

# The same of action items: three in a table without types, three as headings with a line of fields.
ACTIONS_BY_HAND = {"not recorded": 3, "prevent": 1, "detect": 1, "mitigate": 1}


def moment(text):
    if text is None or "T" not in text:
        return None
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)


def texts(value):
    if value is None:
        return []
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def read(root):
    documents = []
    for folder, _, files in sorted(os.walk(root)):
        if "/." in folder[len(root):]:
            continue
        for name in sorted(files):
            if name.endswith(".md"):
                path = os.path.relpath(os.path.join(folder, name), root)
                text = open(os.path.join(root, path), encoding="utf-8").read()
                parts = text.split("---\n", 2) if text.startswith("---\n") else ["", "", text]
                front = yaml.load(parts[1], Loader=yaml.BaseLoader) or {}
                documents.append({"path": path, "id": front.get("id", path[:-3]), "front": front, "body": parts[2]})
    return documents


def day(document):
    return (document["front"].get("started") or document["front"].get("date"))


def timings(incidents):
    for label, (first, last) in TIMINGS.items():
        seconds, impossible, missing = [], 0, 0
        for one in incidents:
            begin, end = moment(one["front"].get(first)), moment(one["front"].get(last))
            took = None if begin is None or end is None else int((end - begin).total_seconds())
            if took is None:
                missing += 1
            elif took < 0:
                impossible += 1
            else:
                seconds.append(took)
        p50 = round(statistics.median(seconds)) if len(seconds) >= 10 else "-"
        p90 = round(statistics.quantiles(seconds, n=10, method="inclusive")[8]) if len(seconds) >= 10 else "-"
        print(f"{label} n {len(seconds)} missing {missing} impossible {impossible} p50 {p50} p90 {p90}")
        for i, edge in enumerate(EDGES):
            below = EDGES[i + 1] if i + 1 < len(EDGES) else float("inf")
            count = sum(edge <= took < below for took in seconds)
            if count:
                print(f"{label} from {edge} {count}")


def counts(what, incidents, key):
    values = Counter(value for one in incidents for value in texts(one["front"].get(key)))
    for value, count in sorted(values.items()):
        print(f"{what} {value} {count}")


def recurrences(incidents):
    pairs, named, later_ones = 0, 0, set()
    for later in incidents:
        for earlier in incidents:
            if moment(day(earlier)) >= moment(day(later)):
                continue
            names = set(texts(later["front"].get("recurrence_of")))
            is_named = earlier["id"] in names or earlier["path"] in names
            shares = all(
                set(texts(later["front"].get(key))) & set(texts(earlier["front"].get(key)))
                for key in ("services", "causes")
            )
            named += is_named
            if is_named or shares:
                pairs += 1
                later_ones.add(later["id"])
    print(f"recurrence incidents {len(later_ones)} pairs {pairs} named {named}")
    runs = Counter(
        f"{service}, {cause}"
        for one in incidents
        for service in texts(one["front"].get("services"))
        for cause in texts(one["front"].get("causes"))
    )
    for run, count in sorted(runs.items()):
        print(f"pair {run} {count}")


def citations(documents):
    by_name = {}
    for one in documents:
        by_name[one["id"]] = by_name[one["path"]] = one
    cited = Counter()
    for one in documents:
        names = set()
        for key in ("recurrence_of", "playbooks", "addresses", "related"):
            names |= set(texts(one["front"].get(key)))
        names |= {name.split("|")[0].strip() for name in re.findall(r"\[\[([^\]\n]+)\]\]", one["body"])}
        for target in re.findall(r"\]\(([^)#\s]+\.md)(?:#[^)\s]*)?\)", one["body"]):
            if "://" not in target:
                names.add(os.path.normpath(os.path.join(os.path.dirname(one["path"]), target)))
        targets = {id(by_name[name]): by_name[name]["id"] for name in names if name in by_name}
        targets.pop(id(one), None)
        cited.update(targets.values())
    print(f"citations {sum(cited.values())}")
    for document, count in sorted(cited.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= 4:
            print(f"cited {document} {count}")


def actions(documents):
    found = Counter(ACTIONS_BY_HAND)
    for one in documents:
        if one["front"].get("kind") == "improvement":
            continue  # its lists are stages, not action items
        for line in re.findall(r"^- \[.\] .*|^\| *A\d+ *\|.*", one["body"], re.MULTILINE):
            words = re.findall(r"\b(%s)\b" % "|".join(TYPES), line.rsplit("— @", 1)[-1])
            found[words[0] if words else "not recorded"] += 1
    for kind, count in sorted(found.items()):
        print(f"actions {kind} {count}")


documents = read(sys.argv[1])
for one in documents:
    if one["path"] in READ_BY_HAND:
        one["front"] = {"kind": "postmortem", **READ_BY_HAND[one["path"]]}
incidents = [one for one in documents if one["front"].get("kind") in ("postmortem", "near-miss")]
print(f"incidents {len(incidents)}")
timings(incidents)
counts("cause", incidents, "causes")
counts("detected", incidents, "detected_by")
recurrences(incidents)
citations(documents)
actions(documents)
