// Loaded into our Node processes: ends one when the process that started it is gone, even if that one was
// killed and could not say goodbye. Otherwise it would keep the port, or go on building.
//
// Workers that such a process forks load this too, and are none of our business.
if (process.env.MAISTRO_PARENT === String(process.ppid)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
