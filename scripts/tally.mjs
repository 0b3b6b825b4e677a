/** Counts checks and prints each; one that throws is told and the next still runs. */
export function createTally() {
  const total = { passed: 0, failed: 0 };
  return {
    /** Runs one check; gives what it gave, or undefined when it failed. */
    async check(title, act) {
      try {
        const value = await act();
        total.passed += 1;
        console.log(`✔ ${title}`);
        return value;
      } catch (error) {
        total.failed += 1;
        const output = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim();
        console.log(`✘ ${title}\n${output || error.message}`);
        return undefined;
      }
    },
    /** Prints the closing line and sets the exit code. */
    close() {
      console.log(`${total.passed} passed, ${total.failed} failed`);
      process.exitCode = total.failed === 0 ? 0 : 1;
    },
  };
}
