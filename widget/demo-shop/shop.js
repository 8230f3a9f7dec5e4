// The shop's own script, as a shop would write it. Calls made before the chat has loaded wait in a queue.
window.Zhiyin ??= (...call) => {
  window.Zhiyin.q ??= [];
  window.Zhiyin.q.push(call);
};

for (const button of document.querySelectorAll('[data-chat="open"]')) {
  button.addEventListener('click', () => window.Zhiyin('open'));
}

const count = document.querySelector('[data-count]');
for (const button of document.querySelectorAll('button.add')) {
  button.addEventListener('click', () => {
    count.textContent = String(Number(count.textContent) + 1);
  });
}
