// On the page that says that there is no network: goes on as soon as there is one.
addEventListener('online', () => location.reload());
