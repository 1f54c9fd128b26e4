"""Two reviewers publish the same signed storyboard at the same moment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database import copy_migrated

ROOT = Path(__file__).resolve().parents[3]

# Three programs: who signs first, who publishes, and who comes in between.
PROGRAM = """
import sys, time
from datetime import timedelta
from pathlib import Path

import django
django.setup()

from content.models import ReleaseProposal, User
from content.releasing import Refused, propose, release, write_draft
from content.signals import storyboard_released
from tests.hub_world import NOW, World, story

who, folder = sys.argv[1], Path(sys.argv[2])
LATER = NOW + timedelta(hours=1)

def wait_for(name):
    for _ in range(600):
        if (folder / name).exists():
            return
        time.sleep(0.1)
    raise SystemExit(f"{name} did not come")

if who == "lead":
    world = World()
    world.noor
    write_draft(story(umbrella="Fits what you run."), NOW)
    propose(world.dana, "New.", None, NOW)
    raise SystemExit

proposal = ReleaseProposal.objects.get()
user = User.objects.get(username=who)
if who == "ingrid":
    def stay(**_):
        (folder / "halfway").touch()
        wait_for("begun")
        time.sleep(0.5)
    storyboard_released.connect(stay)
else:
    wait_for("halfway")
    (folder / "begun").touch()
try:
    print("published", release(proposal, user, LATER).number)
except Refused as refusal:
    print("refused:", refusal)
"""


@pytest.fixture
def start(tmp_path):
    copy_migrated(tmp_path / "hub.sqlite3")
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'hub.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
    }

    def begin(who):
        return subprocess.Popen(
            [sys.executable, "-c", PROGRAM, who, str(tmp_path)],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    return begin


@pytest.mark.integration
def test_only_one_of_two_second_signatures_counts(start):
    lead = start("lead")
    lead.communicate(timeout=120)
    assert lead.returncode == 0
    ingrid, noor = start("ingrid"), start("noor")
    said = [process.communicate(timeout=120)[0].strip() for process in (ingrid, noor)]
    assert said[0] == "published 2"
    assert said[1] == "refused: It waits no more: published by Ingrid."
