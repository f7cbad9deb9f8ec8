"""The examples of deploy/proxy as their own programs read them: nginx and Caddy, before an app on loopback.

Only what an example cannot have here is changed in it: the ports, and where the certificate is.
"""

from __future__ import annotations

import os
import re
import ssl
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.faults.harness import free_port

PROXY = Path(__file__).parent.parent.parent / "deploy/proxy"
HOST = "passerelle.example.com"


@dataclass
class App:
    """What stands behind the proxy: it remembers what it was asked, and answers 200."""

    server: ThreadingHTTPServer
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.server.server_address[1])


@contextmanager
def app() -> Iterator[App]:
    """An app on loopback, gone at the end."""

    class Door(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            told = {name.lower(): value for name, value in self.headers.items()}
            made.asked.append((self.command, self.path, told, body))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ok")

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Says nothing."""

    for method in ("GET", "POST", "PUT", "DELETE"):
        setattr(Door, f"do_{method}", Door.answer)
    made = App(ThreadingHTTPServer(("127.0.0.1", 0), Door))
    Thread(target=made.server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()


@dataclass(frozen=True)
class Proxy:
    """A proxy that runs: how it is asked from outside, and where all that it writes is."""

    port: int
    folder: Path
    trust: ssl.SSLContext

    def client(self) -> httpx.Client:
        return httpx.Client(
            base_url=f"https://127.0.0.1:{self.port}", verify=self.trust, trust_env=False, headers={"Host": HOST}
        )

    def ask(self, method: str, path: str, **given: object) -> httpx.Response:
        """One request, by the name that the certificate is for."""
        with self.client() as client:
            request = client.build_request(method, path, extensions={"sni_hostname": HOST}, **given)  # type: ignore[arg-type]
            return client.send(request)

    def written(self) -> str:
        """All logs of it until now."""
        return "\n".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("*.log")))


def of_nginx(folder: Path, upstream: int, port: int) -> list[str]:
    """nginx with the example where a distribution puts it: within `http`, which writes an access log."""
    example = _changed("nginx.conf", upstream, [
        (r"listen 443\b", f"listen {port}"),
        (r"listen \[::\]:443\b", f"listen [::1]:{port}"),
        (r"/etc/letsencrypt/live/[\w.]+/fullchain\.pem", str(folder / "certificate.pem")),
        (r"/etc/letsencrypt/live/[\w.]+/privkey\.pem", str(folder / "key.pem")),
    ])  # fmt: skip
    (folder / "example.conf").write_text(example, "utf-8")
    kept = " ".join(
        f"{what}_temp_path {folder}/{what};" for what in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log {folder}/error.log info; events {{}}\n"
        f"http {{ access_log {folder}/access.log; {kept} include {folder}/example.conf; }}\n",
        "utf-8",
    )
    return ["nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]


def of_caddy(folder: Path, upstream: int, port: int) -> list[str]:
    """Caddy with the example as its whole file."""
    certificate = f"\ttls {folder}/certificate.pem {folder}/key.pem"
    example = _changed("Caddyfile", upstream, [
        (rf"(?m)^{re.escape(HOST)} \{{", f"https://{HOST}:{port} {{\n{certificate}"),
    ])  # fmt: skip
    example = "{\n\tadmin off\n\tauto_https off\n}\n" + example
    (folder / "Caddyfile").write_text(example, "utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


def _changed(name: str, upstream: int, changes: list[tuple[str, str]]) -> str:
    text = (PROXY / name).read_text("utf-8")
    for pattern, new in [(r"127\.0\.0\.1:8080\b", f"127.0.0.1:{upstream}"), *changes]:
        text, count = re.subn(pattern, lambda _, new=new: new, text)  # type: ignore[misc]
        assert count, f"{name} has no {pattern}"
    return text


KINDS: dict[str, Callable[[Path, int, int], list[str]]] = {"nginx": of_nginx, "caddy": of_caddy}


@contextmanager
def proxy(kind: str, folder: Path, upstream: int) -> Iterator[Proxy]:
    """A proxy that runs by its example; ended at the end."""
    port, trust = free_port(), _certificate(folder)
    command = KINDS[kind](folder, upstream, port)
    with (folder / "output.log").open("wb") as output:
        running = subprocess.Popen(command, stdout=output, stderr=output, env=_environment(folder))
    made = Proxy(port, folder, trust)
    try:
        _begun(running, made)
        yield made
    finally:
        running.terminate()
        running.wait(20)


def _begun(running: subprocess.Popen[bytes], made: Proxy) -> None:
    for _ in range(300):
        assert running.poll() is None, f"it ended: {made.written()}"
        try:
            made.ask("GET", "/")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"it never answered: {made.written()}")


def _environment(folder: Path) -> dict[str, str]:
    """Of this machine nothing but where programs are; what they keep goes into the folder."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }


def _certificate(folder: Path) -> ssl.SSLContext:
    """A certificate for the example's name, signed by itself; and the trust in it alone."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
    signed = made.sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "certificate.pem").write_bytes(signed.public_bytes(pem))
    (folder / "key.pem").write_bytes(private)
    return ssl.create_default_context(cafile=str(folder / "certificate.pem"))
