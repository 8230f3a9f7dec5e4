// On the page that says that there is no network: goes on as soon as there is one, or the server is back.
addEventListener('online', () => location.reload());
setInterval(() => {
  if (navigator.onLine) location.reload();
}, 20_000);
