// Loaded into the web server: ends it when the process that started it is gone, even if that one was killed
// and could not say goodbye. Otherwise it would keep the port.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
