// What every page can do with a script; without it the same forms and links work by loading the page anew.

const root = document.documentElement;

/** Keeps the look in the cookie that the server reads, so that the next page has it from its first paint on. */
function keepView() {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `bianmin-view=${root.lang}_${root.dataset.theme}_${root.dataset.type}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

function isDark() {
  return root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

for (const form of document.querySelectorAll('form[data-view]')) {
  const button = form.querySelector('button');
  const show = () => button.setAttribute('aria-pressed', String(form.dataset.view === 'theme' ? isDark() : root.dataset.type === 'large'));
  show();
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (form.dataset.view === 'theme') {
      root.dataset.theme = isDark() ? 'light' : 'dark';
    } else {
      root.dataset.type = root.dataset.type === 'large' ? 'normal' : 'large';
    }
    keepView();
    show();
  });
}

// A look chosen by address is kept in the cookie by now: a reload must not bring it back after another choice.
const here = new URL(location.href);
const before = here.search;
['lang', 'theme', 'type'].forEach(name => here.searchParams.delete(name));
if (before !== here.search && navigator.cookieEnabled && document.cookie.includes('bianmin-view=')) {
  history.replaceState(null, '', here);
}

const menu = document.querySelector('.menu');
document.addEventListener('click', event => {
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && menu.open) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

/** Checklists can be printed one at a time. */
export function offerPrinting(within) {
  for (const button of within.querySelectorAll('[data-print]')) button.hidden = false;
}
document.addEventListener('click', event => {
  const button = event.target.closest('[data-print]');
  if (!button) return;
  const card = button.closest('[data-card]');
  card.dataset.printing = 'yes';
  document.body.classList.add('printing-one');
  window.print();
  document.body.classList.remove('printing-one');
  delete card.dataset.printing;
});
offerPrinting(document);
