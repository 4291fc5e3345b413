/** What the page does by itself: switches languages and shows the sentences of a field. */
export const SCRIPT = `
(() => {
  const missed = JSON.parse(document.getElementById('missed').textContent);
  const detail = document.getElementById('detail');
  const show = (language) => {
    document.documentElement.dataset.show = language;
    document.documentElement.lang = language;
    for (const button of document.querySelectorAll('.switch button'))
      button.setAttribute('aria-pressed', String(button.dataset.show === language));
  };
  if (!(navigator.language || '').startsWith('zh')) show('en');
  const line = (one, pair) => {
    const item = document.createElement('li');
    item.lang = one.language;
    const small = document.createElement('small');
    small.textContent = ' ' + one.score + ' %';
    item.append(one.text, small);
    if (!pair) {
      const code = document.createElement('code');
      code.textContent = one.meant + ' → ' + one.heard + ' ';
      item.prepend(code);
    }
    return item;
  };
  const choose = ({ meant, heard, from, to }) => {
    const fits = (one) => from ? one.from === from && one.to === to : one.meant === meant && one.heard === heard;
    const found = missed.filter(fits);
    const head = document.createElement('h3');
    head.textContent = (from || meant) + ' → ' + (to || heard) + ' (' + found.length + ')';
    const list = document.createElement('ul');
    list.append(...found.map((one) => line(one, !from)));
    detail.replaceChildren(head, list);
    for (const cell of document.querySelectorAll('.cell'))
      cell.classList.toggle('chosen', cell.dataset.meant === meant && cell.dataset.heard === heard);
    for (const name of document.querySelectorAll('.axis'))
      name.classList.toggle('lit', name.dataset.row === meant || name.dataset.column === heard);
    detail.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  document.addEventListener('click', ({ target }) => {
    const chosen = target.closest('[data-meant], [data-from]');
    if (chosen) choose(chosen.dataset);
    const language = target.closest('.switch [data-show]');
    if (language) show(language.dataset.show);
  });
  document.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.cell');
    if (!cell || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    choose(cell.dataset);
  });
  const worst = document.querySelector('.pair button') || document.querySelector('.cell');
  if (worst) {
    const before = window.scrollY;
    choose(worst.dataset);
    window.scrollTo(0, before);
  }
})();
`;
