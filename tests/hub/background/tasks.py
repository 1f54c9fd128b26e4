"""Jobs and tasks for tests, named by their dotted paths."""

from django_tasks import task

seen = []


def note(now):
    seen.append(now)


def fail(now):
    raise RuntimeError("The server said no.")


@task()
def greet(name):
    seen.append(name)


@task()
def stumble(name):
    raise RuntimeError(f"{name} is not here.")
