const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** CPU microseconds of one call, each output flattened to bytes. */
const run = (call, count) => {
  const start = process.cpuUsage();
  for (let index = 0; index < count; index++) Buffer.from(call(index));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
};

/** Rounds that are not counted: code of many functions is compiled anew for seconds. */
const warmUp = 30;

/** Medians of interleaved rounds, so that load on the machine meets all alike. */
export const compare = (calls, { rounds = 31, milliseconds = 20 } = {}) => {
  const counts = new Map();
  for (const [name, call] of calls) {
    run(call, 3);
    let cost = run(call, 10);
    run(call, Math.ceil((1000 * 300) / cost));
    cost = run(call, Math.ceil((1000 * 10) / cost));
    counts.set(name, Math.max(1, Math.ceil((1000 * milliseconds) / cost)));
  }
  const costs = new Map(calls.map(([name]) => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const [name, call] of calls) {
      const cost = run(call, counts.get(name));
      if (round >= 0) costs.get(name).push(cost);
    }
  return new Map(calls.map(([name]) => [name, median(costs.get(name))]));
};

/** KiB on the heap for one call, its string flattened, once the engine has compiled all of it. */
export const allocated = (call) => {
  const flatten = (text) => text.charCodeAt(text.length >> 1) && Number(text);
  for (let index = 0; index < 20_000; index++) flatten(call(index));
  const samples = [];
  for (let sample = 0; sample < 15; sample++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 40; index++) flatten(call(index));
    samples.push((process.memoryUsage().heapUsed - before) / 40 / 1024);
  }
  return median(samples);
};
