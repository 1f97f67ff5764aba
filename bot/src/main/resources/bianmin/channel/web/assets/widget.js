// Puts the assistant into an agency's page:
//   <script src="https://…/widget.js" data-label="問便民小幫手" data-language="zh-Hant" async></script>
// A button at the lower right that opens the chat in a frame. No cookie and nothing of the page is touched.
(() => {
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  const label = script.dataset.label ?? '問便民小幫手';
  const close = script.dataset.close ?? '關閉';
  const language = script.dataset.language ?? '';

  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; }
    button { position: fixed; right: 16px; bottom: 16px; z-index: 2147483001; min-height: 52px; padding: 0 22px; border: 2px solid #fff;
      border-radius: 26px; background: #0d5563; color: #fff; font: 600 17px/1.3 system-ui, sans-serif; cursor: pointer;
      box-shadow: 0 4px 18px rgb(0 0 0 / 30%); }
    button:focus-visible { outline: 3px solid #b3450b; outline-offset: 3px; }
    iframe { position: fixed; right: 16px; bottom: 80px; z-index: 2147483000; width: min(420px, calc(100vw - 32px));
      height: min(680px, calc(100vh - 100px)); border: 1px solid #c5d0ce; border-radius: 16px; background: #f3f5f4;
      box-shadow: 0 12px 48px rgb(0 0 0 / 30%); }
    iframe[hidden] { display: none; }
    @media print { :host { display: none; } }
  `);
  shadow.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-expanded', 'false');
  const frame = document.createElement('iframe');
  frame.title = label;
  frame.hidden = true;
  frame.allow = `geolocation ${home}`;
  shadow.append(frame, button);

  function toggle(open) {
    if (open && !frame.src) frame.src = `${home}/?embed=1${language ? `&lang=${encodeURIComponent(language)}` : ''}`;
    frame.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? close : label;
    if (open) frame.focus();
    else button.focus();
  }
  button.addEventListener('click', () => toggle(frame.hidden));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !frame.hidden) toggle(false);
  });

  const add = () => document.body.append(host);
  if (document.body) add();
  else document.addEventListener('DOMContentLoaded', add);
})();
