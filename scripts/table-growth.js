// Stands before the engine's worker: a table grows by blocks. The engine's glue gives some 40,000 exported functions a
// place in the table and grows it by one for each; WebKit copies the whole table every time.
{
  const { prototype } = WebAssembly.Table;
  const { grow } = prototype;
  const { get } = Object.getOwnPropertyDescriptor(prototype, 'length');
  const block = 16_384;
  /** Of a table with places ahead, how many are given away. */
  const lengths = new WeakMap();
  const lengthOf = (table) => lengths.get(table) ?? get.call(table);
  Object.defineProperty(prototype, 'length', {
    configurable: true,
    get() {
      return lengthOf(this);
    },
  });
  prototype.grow = function (places, ...value) {
    const length = lengthOf(this);
    const missing = length + places - get.call(this);
    if (missing > 0) {
      try {
        grow.call(this, Math.max(missing, block), ...value);
      } catch {
        // Nearer to its greatest length than a block.
        grow.call(this, missing, ...value);
      }
    }
    lengths.set(this, length + places);
    return length;
  };
}
