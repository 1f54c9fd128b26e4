"""A folder of files to audit, small and in plain text."""

STORYBOARD = """\
key: oriole
title: Oriole
release: 2
pillars:
  - key: time
    title: Time
    messages:
      - {key: find, number: "1.1", statement: Teams find a free room in 20 seconds.}
terms:
  - {key: use, preferred: use, deprecated: [utilize], why: Shorter.}
  - {key: bad, forbidden: [hassle-free], where: {regions: [EU]}}
"""
PROGRAMME = "key: launch\nmust: [find]\n"
GOOD = "# Rooms\n\nTeams find a free room in 20 seconds.\n"
BAD = "# Rooms\n\nYou may utilize rooms, hassle-free.\n"


def write(folder, **files):
    """Write texts at paths: `a_md` is a.md, `in__b_md` is in/b.md."""
    for name, text in files.items():
        *folders, file = name.split("__")
        stem, _, ending = file.rpartition("_")
        path = folder.joinpath(*folders, f"{stem.replace('_', '.')}.{ending}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
