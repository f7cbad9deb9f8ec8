"""The real library with a real, tiny model of six words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bot.errors import Misconfigured
from integrations.advisers.build import EmbeddingModel, advisers_of
from tests.integrations.advisers.test_embeddings import record

_MISSING = "sentence-transformers is NOT INSTALLED: the embedding adviser was NOT TESTED with the real library"
modules: Any = pytest.importorskip("sentence_transformers.sentence_transformer.modules", reason=_MISSING)

VECTORS = {
    "layoffs": [1, 0, 0],
    "licenciements": [1, 0.1, 0],
    "grenoble": [0, 1, 0],
    "parking": [0, 0, 1],
    "valence": [0, 0.1, 1],
    "?": [0.1, 0.1, 0.1],
}


@pytest.fixture
def folder(tmp_path: Path) -> str:
    import numpy as np
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = Tokenizer(WordLevel({word: at for at, word in enumerate(VECTORS)}, unk_token="?"))
    words.pre_tokenizer = Whitespace()
    weights = np.array(list(VECTORS.values()), dtype=np.float32)
    model = SentenceTransformer(modules=[modules.StaticEmbedding(words, embedding_weights=weights)], device="cpu")
    model.save(str(tmp_path / "model"))
    return str(tmp_path / "model")


async def test_a_model_from_a_folder_finds_a_record_in_another_language(folder: str) -> None:
    records = [record("n_1", "licenciements grenoble"), record("n_2", "parking valence")]
    async with advisers_of(embeddings=EmbeddingModel(folder, 0.8)) as (near,):
        assert await near.restricted("layoffs grenoble", records) == {"n_1"}


async def test_a_model_that_is_not_there_is_misconfigured(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="PASSERELLE_ADVISERS__EMBEDDINGS__MODEL"):
        async with advisers_of(embeddings=EmbeddingModel(str(tmp_path / "none"), 0.8)):
            pass
