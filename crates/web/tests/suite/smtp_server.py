"""A mail server for tests: `smtp_server.py PORT FOLDER [auth] [tls CERT KEY]`. Each mail becomes a file. An address
`refused@…` is refused for good, `later@…` for now, and after a mail to `hangs@…` nothing is answered any more."""

import asyncio
import logging
import pathlib
import ssl
import sys
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

# It warns that signing in without TLS is unsafe, as it is anywhere but here.
warnings.simplefilter("ignore")
logging.getLogger("mail.log").setLevel(logging.ERROR)

port, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
modes = sys.argv[3:]


class Keep:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 no such mailbox: " + address
        if address.startswith("later@"):
            return "451 try later: " + address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        (folder / f"{Keep.count:04}.eml").write_bytes(envelope.content)
        if any(address.startswith("hangs@") for address in envelope.rcpt_tos):
            await asyncio.sleep(3600)
        return "250 kept"


def check(server, session, envelope, mechanism, data):
    is_right = data.login == b"rembuk" and data.password == b"p@ss word"
    return AuthResult(success=is_right, handled=False)


options = {}
if "auth" in modes:
    options |= {"authenticator": check, "auth_required": True, "auth_require_tls": False}
if "tls" in modes:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    at = modes.index("tls")
    context.load_cert_chain(modes[at + 1], modes[at + 2])
    options |= {"tls_context": context, "require_starttls": True}


class Server(Controller):
    def factory(self):
        return SMTP(self.handler, **options)


server = Server(Keep(), hostname="127.0.0.1", port=port)
server.start()
print("ready", flush=True)
sys.stdin.read()
