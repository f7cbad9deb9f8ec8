"""What the index is measured beside: the same needs answered from memory (the floor), and by tantivy."""

import gc
from collections.abc import Callable

import tantivy

from bot.desk.items import in_force
from bot.desk.reading import House, reading
from bot.desk.records.index import Match
from bot.desk.records.shelves import Shelves
from tests.bench import crowd
from tests.bench.crowdasked import ASKED, words_of
from tests.bench.times import timed


def in_memory(size: int) -> tuple[list[float], list[float]]:
    """Milliseconds of each look from memory, and of each question to tantivy."""
    statements = in_force(tuple(crowd.items(size)), crowd.latest())
    shelves, search = Shelves(statements, "Europe/Paris"), _tantivy([each.text for each in statements])
    gc.collect()
    gc.freeze()
    memory: list[float] = []
    other: list[float] = []
    for question in crowd.questions(ASKED, crowd.copies_of(size), seed=7):
        steps = reading(question.text, House(), crowd.latest(), "Europe/Paris")
        need = next(steps)
        while True:
            with timed(memory if isinstance(need, Match) else []):
                answer = shelves.answer(need)
            try:
                need = steps.send(answer)
            except StopIteration:
                break
        with timed(other):
            search(" ".join(words_of(question.text)))
    return memory, other


def _tantivy(texts: list[str]) -> Callable[[str], object]:
    schema = tantivy.SchemaBuilder().add_text_field("body", stored=False).build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for body in texts:
        writer.add_document(tantivy.Document(body=body))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    return lambda words: searcher.search(index.parse_query(words, ["body"]), 50)
