"""What the editors of the plan post, and how Wagtail answers."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from content.models import Metric


def objective_form(objective=None, **values):
    row = {
        "id": objective.pk if objective else "",
        "outcome": "More inspections won",
        "metric": Metric.objects.get_or_create(key="deals", name="Deals")[0].pk,
        "baseline": "",
        "target": "24",
        "due_on": "",
        "share_of_effort": "0",
        "teams": ["press"],
    }
    if objective:
        row["metric"] = objective.metric_id
        row["teams"] = objective.teams
    return {**row, **values}


def campaign_form(*objectives, initial=0, **values):
    # Several values of one field are no further form within.
    ticked = {
        f"objectives-{number}-teams": one["teams"]
        for number, one in enumerate(objectives)
    }
    objectives = [{**one, "teams": ""} for one in objectives]
    form = nested_form_data(
        {
            "title": "One Site to Many",
            "brief": "",
            "starts_on": "",
            "ends_on": "",
            "agree_by_on": "",
            "key": "",
            "objectives": inline_formset(objectives, initial=initial),
            **values,
        }
    )
    return {**form, **ticked}


def programme_form(*messages, page=None, **values):
    """The form of a new programme, or of `page`, with its lines in their order."""
    stored = [line.pk for line in page.messages.all()] if page else []
    initial = min(len(stored), len(messages))
    pks = [*stored, *("" for _ in messages)]
    rows = [
        {"id": pk, "message": key, "need": need, "note": ""}
        for pk, (key, need) in zip(pks, messages, strict=False)
    ]
    return nested_form_data(
        {
            "brief": "",
            "key": "",
            "messages": inline_formset(rows, initial=initial),
            **values,
        }
    )


def add_at(model, parent):
    return reverse(
        "wagtailadmin_pages:add",
        args=["content", model._meta.model_name, parent.pk],
    )


def edit_at(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def post(client, user, at, form, **headers):
    client.force_login(user)
    return client.post(at, form, **headers)


def was_refused(answer):
    """Wagtail answers who may not with a way back to its first page."""
    return answer.status_code in (302, 403, 404) and not answer.get(
        "Location", ""
    ).startswith("/plan/")
