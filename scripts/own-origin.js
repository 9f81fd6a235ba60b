// Stands before the engine's worker: SQL that was pasted reaches this site alone, also on a host that sends no policy.
{
  const own = (address) => {
    const url = new URL(address, self.location.href);
    if (url.origin === self.location.origin) return url.href;
    throw new Error(`address not allowed: ${url.origin}; the database reads this site alone`);
  };
  const { open } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    return open.call(this, method, own(address), ...rest);
  };
  const { fetch: ask, importScripts: load } = self;
  self.fetch = async (request, options) => {
    own(request instanceof Request ? request.url : request);
    return ask(request, options);
  };
  self.importScripts = (...addresses) => load(...addresses.map(own));
  for (const name of ['WebSocket', 'EventSource', 'WebTransport', 'Worker']) delete self[name];
}
