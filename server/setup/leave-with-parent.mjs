// Loaded into a supervised process: when its supervisor is gone, even by kill -9, the process asks itself to stop.
// Processes that it forks inherit this file; they have a parent of their own to listen to.
if (process.channel && process.env.SUPERVISOR === String(process.ppid)) {
  process.channel.unref();
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5_000).unref(); // it did not listen
  });
}
