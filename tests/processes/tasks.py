"""A task of two steps, which may be done again."""

from django_tasks import task

from content.models import Pending


@task()
def take_two_notes(key):
    first = Pending(consumer="first", key=key)
    Pending.objects.bulk_create([first], ignore_conflicts=True)
    # Here a process can be halted: the first has been written, and no signal sent.
    Pending.objects.get_or_create(consumer="second", key=key)


@task()
def count_up(key):
    Pending.objects.create(consumer="counted", key=key)
