"""Records what every check makes of its examples: `make accept-outputs`.

A check whose findings changed must have a higher version than the recorded one.
"""

import json
import sys

from content.embedding import load_embedder
from governance.checks import CATALOGUE
from tests.governance.checks.conftest import make_auditing
from tests.governance.checks.test_catalogue import OUTPUTS, output_of


def main():
    known = json.loads(OUTPUTS.read_text()) if OUTPUTS.exists() else {}
    auditing = make_auditing(load_embedder())
    outputs = {check.id: output_of(auditing, check) for check in CATALOGUE}
    refused = [
        id
        for id, output in outputs.items()
        if id in known
        and output["findings"] != known[id]["findings"]
        and output["version"] <= known[id]["version"]
    ]
    if refused:
        sys.exit(f"Raise the version of: {', '.join(refused)}")
    OUTPUTS.write_text(json.dumps(outputs, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
