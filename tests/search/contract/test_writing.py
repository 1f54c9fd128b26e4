"""What is put in, replaced, taken out and made anew."""

from contextlib import suppress

from tests.search.library import LIBRARY, ask, document, keys, put


def test_a_document_takes_the_place_of_the_one_before(stocked):
    put(stocked, document("piece:2", "Feelers", "They feel."))
    assert keys(stocked.search(ask("sensors"))) == []
    assert keys(stocked.search(ask("feelers"))) == ["piece:2"]
    assert stocked.search(ask()).total == 4


def test_what_is_taken_out_is_not_found(stocked):
    with stocked.writing(["piece:2"]) as index:
        index.remove(["piece:2@live", "piece:2@draft"])
    assert keys(stocked.search(ask("sensors"))) == []
    assert stocked.corrected(ask("sensrs")) == ""
    assert "piece:2@live" not in stocked.digests()


def test_the_index_says_what_it_holds(stocked):
    assert dict(stocked.digests()) == {d.id: d.digest for d in LIBRARY}


def test_a_rebuilt_index_holds_what_was_put_in_meanwhile(stocked):
    with stocked.rebuilding():
        put(stocked, LIBRARY[0])
        assert keys(stocked.search(ask("sensors"))) == ["piece:2"]
    assert list(stocked.digests()) == ["piece:1@live"]
    assert keys(stocked.search(ask("inspector"))) == ["piece:1"]


def test_a_rebuild_that_fails_changes_nothing(stocked):
    with suppress(RuntimeError), stocked.rebuilding():
        put(stocked, document("piece:9", "New", "Newest."))
        raise RuntimeError
    assert keys(stocked.search(ask("sensors"))) == ["piece:2"]
    assert keys(stocked.search(ask("newest"))) == ["piece:9"]
    with stocked.rebuilding():
        pass
    assert stocked.search(ask()).total == 0


def test_writing_that_fails_writes_nothing(stocked):
    with suppress(RuntimeError), stocked.writing(["piece:2"]) as index:
        index.remove(["piece:2@live"])
        raise RuntimeError
    assert keys(stocked.search(ask("sensors"))) == ["piece:2"]
