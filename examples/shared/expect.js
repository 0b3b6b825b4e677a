/** What the HTML of the shared record has to show in any host. */
const parts = [
  /<article\b/,
  /Serve pictures that do not jump/,
  /<h2 [^>]*id="[^"]*what-moves"/,
  /width="1200"/,
  /height="630"/,
  /Image source: (?:<[^>]+>)*dummyimage\.com/,
  /image heavy/,
  />0</,
  /house[ _]notes/,
  /a bad link/,
];

/** Throws with the part that is missing, or with what must not be there. */
export function expectArticle(html) {
  for (const part of parts)
    if (!part.test(html)) throw new Error(`The page lacks ${part}:\n${html.slice(0, 4000)}`);
  if (/href="javascript:/.test(html)) throw new Error('The javascript: link got through.');
  if (/&lt;article/.test(html)) throw new Error('The host escaped the HTML.');
  console.log(`ok: ${html.length} characters`);
}

/** Fetches until the server answers, for at most 20 seconds. */
export async function fetchWhenReady(url) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url);
      if (response.ok) return await response.text();
      throw new Error(`HTTP ${response.status}: ${(await response.text()).slice(0, 2000)}`);
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Another server on the port would be checked in the place of the host's. */
async function expectFree(url) {
  const isServed = await fetch(url).then(
    () => true,
    () => false,
  );
  if (isServed) throw new Error(`Something else serves ${url}. End it and run the check again.`);
}

/** Starts a server command, checks the page it serves, and stops it. */
export async function expectServer(command, args, url) {
  const { spawn } = await import('node:child_process');
  await expectFree(url);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  try {
    expectArticle(await fetchWhenReady(url));
  } finally {
    // The group: some hosts serve from a child of their own.
    process.kill(-child.pid, 'SIGKILL');
  }
}
