import json
from datetime import timedelta
import pytest
from django.urls import get_resolver, reverse, NoReverseMatch
from django.utils import timezone
from content.planning import invite_guest
from governance.review import submit
from tests.hub_assets import new_image, new_file
from content.models import HubFile
TITLE, TEXT = "Ulvaplum", "Zorkmid"
IMG, FILE = "Grimbleimg", "Frobnitzfile"
from tests.hub_world import GOOD_TEXT

def walk(r, ns=''):
    for p in r.url_patterns:
        if hasattr(p,'url_patterns'):
            yield from walk(p, ns+(p.namespace+':' if p.namespace else ''))
        elif p.name: yield ns+p.name, p

@pytest.mark.parametrize("state", ["draft","in-review"])
def test_probe(world, client, state):
    client.raise_request_exception=False
    now = timezone.now()
    p = world.piece(title=TITLE+" title", body=GOOD_TEXT+f"<p>{TEXT}</p>")
    p.title=TITLE+" title"; p.save_revision(user=world.priya)
    wf=None
    if state=="in-review":
        submit(p, world.priya, now)
    img = new_image(world.press, title=IMG); img.tags.add("Taggle"+IMG)
    doc = new_file(world.press, "Words of "+TEXT, title=FILE); doc.tags.add("Taggle"+FILE)
    world.lena = world.person("lena"); invite_guest(world.lena, world.press_programme, (now+timedelta(days=30)).date(), now)
    rev = p.revisions.order_by("-pk").first(); rev1=p.revisions.order_by("pk").first()
    ts = rev.task_states.first()
    from wagtail.models import Workflow, Collection
    vals = dict(page_id=p.pk,pk=p.pk,page_to_move_id=p.pk,page_pk=p.pk,parent_page_id=world.press_programme.pk,destination_id=world.web_programme.pk,
      revision_id=rev.pk,revision_id_a=str(rev1.pk),revision_id_b="latest",content_type_app_name="content",content_type_model_name="article",app_label="content",model_name="article",
      action_name="approve",task_state_id=ts.pk if ts else 1,task_id=ts.task_id if ts else 1,workflow_state_id=ts.workflow_state_id if ts else 1,
      image_id=img.pk,document_id=doc.pk,doc_id=doc.pk,filter_spec="original",uploaded_file_id=1,collection_id=world.press.collection.pk,
      app_name="taggit", workflow_pk=1, action="publish", object_id=str(p.pk), session_id=1, uidb64="x", token="y")
    out=[]
    for who in "priya tom ingrid dana marcus yusuf lina ada superuser lena outsider anonymous".split():
        client.logout()
        if who!="anonymous": client.force_login(getattr(world,who))
        for name, pat in walk(get_resolver()):
            full = None
            conv = pat.pattern.converters if hasattr(pat.pattern,'converters') else {}
            keys = list(conv) or list(pat.pattern.regex.groupindex)
            kw={}
            for k in keys:
                kw[k]=vals.get(k)
            if name.startswith("wagtailimages_chooser") or name.startswith("wagtailadmin_api:images"): kw = {k:(img.pk if k=="pk" else v) for k,v in kw.items()}
            if name.startswith("wagtaildocs_chooser") or name.startswith("wagtailadmin_api:documents"): kw = {k:(doc.pk if k=="pk" else v) for k,v in kw.items()}
            if name.endswith("tag_model_autocomplete"): kw["model_name"]="tag"
            if name=="wagtail_bulk_action": kw=dict(app_label="wagtailcore",model_name="page",action="publish")
            if name.startswith("wagtailadmin_collections"): kw={k:world.press.collection.pk for k in kw}
            if "team:" in name and kw: kw={"pk":world.press.pk}
            if "wagtailusers_users" in name and kw: kw={"pk":world.priya.pk}
            if None in kw.values(): continue
            try: url=reverse(name,kwargs=kw)
            except NoReverseMatch as e: out.append(f"NOREV {name} {kw}"); continue
            if not url.startswith("/admin"): continue
            qs=[""]
            if "search" in name: qs=["?q=Ulvaplum"]
            if name=="wagtail_bulk_action": qs=[f"?id={p.pk}"]
            if "chosen-multiple" in url: qs=[f"?id={p.pk}&id={img.pk}&id={doc.pk}"]
            if "api:" in name: qs=["?fields=*","?for_explorer=1&fields=*", "?child_of=%d&fields=*"%world.press_programme.pk,"?search=Ulvaplum"] if "listing" in name else ["?fields=*"] if "detail" in name else [f"?id={p.pk}&html_path=/"]
            if "tag" in name: qs=["?term=Taggle"]
            for q in qs:
                try:
                    r=client.get(url+q)
                    body=b"".join(r.streaming_content) if r.streaming else r.content
                    body=body.decode(errors="replace")
                except Exception as e:
                    out.append(f"{who:10} EXC {name} {type(e).__name__} {e}"); continue
                marks=[m for m in (TITLE,TEXT,IMG,FILE) if m in body]
                out.append(f"{who:10} {r.status_code} {name}{q} {','.join(marks)} {r.headers.get('Location','')}")
    open(f"/tmp/doors/probe-{state}.txt","w").write("\n".join(out))
