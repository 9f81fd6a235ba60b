#!/usr/bin/env bash
# WebKitGTK 2.50.6 blocks the own script of a sandboxed page under script-src 'self'; a hash lets it through.
#
# CSP 3 compares 'self' with the origin of the address that the policy came from, which a sandbox does not change:
# Chromium 156 and Firefox 153 run the file. WebKit compares with the page's own origin, which sandbox makes opaque,
# so that no address is 'self' there. An embed that every host seals then has no script in Safari alone, and no test
# in another engine shows it. A hash in the policy works in all three: of a script in the page, or of a file that is
# named with crossorigin and integrity.
# Needs: WebKitWebDriver (Debian: webkit2gtk-driver), Xvfb, Node 20.
# Seen: in the sealed frame inline and integrity run, self does not; in an open frame all three run.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"; kill $(jobs -p) 2>/dev/null || true' EXIT
cat >"$folder/seen.mjs" <<'JS'
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
const listen = (answer) =>
  new Promise((done) => {
    const server = createServer(answer).listen(0, '127.0.0.1', () => done(`http://localhost:${server.address().port}/`));
  });
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const say = (word) => `parent.postMessage(${word}, '*')`;
const [inline, file] = [say("'inline'"), say('document.currentScript.id')];
const ours = await listen((request, response) => {
  const script = request.url === '/file.js';
  response.writeHead(200, {
    'Content-Type': script ? 'text/javascript' : 'text/html',
    'Access-Control-Allow-Origin': '*',
    'Content-Security-Policy': `script-src 'self' '${hash(inline)}' '${hash(file)}'`,
  });
  response.end(
    script
      ? file
      : `<!doctype html><script>${inline}</script><script id="self" src="file.js"></script><script id="integrity" crossorigin integrity="${hash(file)}" src="file.js"></script>`,
  );
});
const host = await listen((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(
    `<!doctype html><script>heard=[];onmessage=(e)=>heard.push((e.origin==='null'?'sealed ':'open ')+e.data)</script><iframe sandbox="allow-scripts" src="${ours}"></iframe><iframe src="${ours}"></iframe>`,
  );
});
const door = process.env.DOOR;
const ask = async (method, path, body) => {
  const answer = await fetch(door + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  return (await answer.json()).value;
};
const { sessionId } = await ask('POST', 'session', { capabilities: {} });
await ask('POST', `session/${sessionId}/url`, { url: host });
await new Promise((done) => setTimeout(done, 3000));
const heard = await ask('POST', `session/${sessionId}/execute/sync`, { script: 'return heard', args: [] });
await ask('DELETE', `session/${sessionId}`);
console.log(heard.sort().join('; '));
process.exit(0);
JS
Xvfb -displayfd 5 -nolisten tcp 5>"$folder/display" 2>/dev/null &
sleep 2
DISPLAY=":$(cat "$folder/display")" HOME=$folder WebKitWebDriver --port=47311 >/dev/null 2>&1 &
sleep 2
seen=$(DOOR=http://127.0.0.1:47311/ node "$folder/seen.mjs")
echo "$seen"
expected='open inline; open integrity; open self; sealed inline; sealed integrity'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
