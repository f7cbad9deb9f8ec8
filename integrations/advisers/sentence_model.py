"""The sentence-embedding model of the deployer's choice. Imported only where one is configured: it brings PyTorch."""

from __future__ import annotations

from collections.abc import Iterable

from sentence_transformers import SentenceTransformer

from bot.errors import Misconfigured


class SentenceModel:
    """A model by its folder or its name on the hub, with the prompts that it was trained on, if it names any."""

    def __init__(self, model: str) -> None:
        """Load it; blocks for seconds. Raises Misconfigured."""
        try:
            self._model = SentenceTransformer(model, trust_remote_code=False)
        except (OSError, ValueError, RuntimeError, ImportError) as error:
            why = type(error).__name__
            raise Misconfigured(
                f"PASSERELLE_ADVISERS__EMBEDDINGS__MODEL: {model} cannot be loaded ({why})",
                "adviser-unloaded",
                model=model,
                why=why,
            ) from None

    def encode_query(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        """Vectors of questions."""
        vectors: Iterable[Iterable[float]] = self._model.encode_query(inputs, show_progress_bar=False).tolist()
        return vectors

    def encode_document(self, inputs: list[str], /) -> Iterable[Iterable[float]]:
        """Vectors of what is searched."""
        vectors: Iterable[Iterable[float]] = self._model.encode_document(inputs, show_progress_bar=False).tolist()
        return vectors
