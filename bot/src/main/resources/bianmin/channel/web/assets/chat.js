// The talk with a script: messages go out without loading the page, replies come in over the stream.
// Everything shown is drawn by the server, as it is without a script.

const log = document.getElementById('log');
const composer = document.getElementById('composer');
const field = document.getElementById('text');
const working = document.getElementById('working');
const workingWords = working.querySelector('.working-words');
const lost = document.getElementById('lost');
const problem = document.getElementById('problem');
const words = document.getElementById('words').dataset;

const RETRY = [1000, 2000, 4000, 8000, 15000];
const SLOW = 8000;
const GIVE_UP_WAITING = 45000;

let last = Number(log.dataset.after);
let erasing = false;
let waitingSince;

function newEvent() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

// ---- what is shown

function toNewest() {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const newest = log.lastElementChild;
  // a long answer is read from its beginning, under the question
  const question = newest.previousElementSibling?.classList.contains('said') ? newest.previousElementSibling : newest;
  const whole = newest.offsetTop + newest.offsetHeight - question.offsetTop;
  const first = whole > log.clientHeight - 32 ? question.offsetTop - log.offsetTop - 8 : log.scrollHeight;
  log.scrollTo({ top: first, behavior: calm ? 'auto' : 'smooth' });
}

function showEntry(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const entry = holder.content.firstElementChild;
  if (document.getElementById(entry.id)) return;
  const mine = entry.dataset.event && log.querySelector(`.pending[data-event="${entry.dataset.event}"]`);
  if (mine) {
    mine.replaceWith(entry);
  } else {
    const before = [...log.querySelectorAll('.entry[data-sequence]')].findLast(other => Number(other.dataset.sequence) < Number(entry.dataset.sequence));
    const answered = entry.classList.contains('answered');
    if (answered && erasing) {
      log.querySelectorAll('.entry').forEach(other => other.remove());
      erasing = false;
      log.append(entry);
    } else if (before && before.nextElementSibling?.classList.contains('pending') === false) {
      before.after(entry);
    } else {
      log.append(entry);
    }
    if (answered) stopWaiting();
  }
  entry.querySelectorAll('[data-print]').forEach(button => { button.hidden = false; });
  toNewest();
}

function showPending(event, text) {
  const entry = document.createElement('article');
  entry.className = 'entry said pending';
  entry.dataset.event = event;
  const name = document.createElement('h2');
  name.className = 'unseen';
  name.textContent = words.you;
  const bubble = document.createElement('p');
  bubble.className = 'bubble';
  bubble.textContent = text;
  entry.append(name, bubble);
  log.append(entry);
  toNewest();
  return entry;
}

function startWaiting() {
  waitingSince = Date.now();
  workingWords.textContent = words.working;
  working.hidden = false;
}
function stopWaiting() {
  waitingSince = undefined;
  working.hidden = true;
}
setInterval(() => {
  if (!waitingSince) return;
  const waited = Date.now() - waitingSince;
  if (waited > GIVE_UP_WAITING) stopWaiting();
  else if (waited > SLOW && workingWords.textContent !== words.slow) workingWords.textContent = words.slow;
}, 500);

function tell(text) {
  problem.textContent = text;
  problem.hidden = !text;
}

// ---- what is sent

async function send(address, body, entry) {
  tell('');
  entry?.querySelector('.unsent')?.remove();
  startWaiting();
  let told = words.notSent;
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (answer.ok) return;
    const json = await answer.json().catch(() => ({}));
    told = json.tell ?? told;
  } catch {
    // no connection: told below, and offered again with the same name, so that it can't arrive twice
  }
  stopWaiting();
  if (entry?.isConnected && entry.classList.contains('pending')) {
    const again = document.createElement('p');
    again.className = 'unsent';
    again.setAttribute('role', 'alert');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.again;
    button.addEventListener('click', () => { send(address, body, entry); field.focus(); });
    again.append(told, button);
    entry.append(again);
    toNewest();
  } else if (!entry || entry.isConnected === false) {
    if (!entry) tell(told);
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-post]')) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  body.set('event', newEvent());
  if (form === composer) {
    const text = field.value.trim();
    if (!text) return field.focus();
    if ([...text].length > 2000) return tell(words.tooLong);
    body.set('text', text);
    field.value = '';
    grow();
  }
  erasing = body.get('pick') === 'erase';
  const menu = form.closest('.menu');
  if (menu) menu.open = false;
  const shown = body.get('text') ?? (event.submitter.querySelector('.number') ? event.submitter.lastElementChild.textContent : event.submitter.textContent);
  const entry = showPending(body.get('event'), shown.trim());
  if (form !== composer) field.focus({ preventScroll: true });
  send(new URL(form.getAttribute('action'), location.href), body, entry);
});

function grow() {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
field.addEventListener('input', grow);
field.addEventListener('keydown', event => {
  // Enter also ends the choice of a character in Chinese and Japanese input: then it must not send
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

const place = document.getElementById('place');
if (navigator.geolocation && isSecureContext) {
  place.hidden = false;
  place.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(position => {
      const body = new URLSearchParams({
        event: newEvent(),
        latitude: position.coords.latitude.toFixed(5),
        longitude: position.coords.longitude.toFixed(5),
      });
      send(new URL('/locate', location.href), body, showPending(body.get('event'), words.located));
    }, () => tell(words.noPlace), { timeout: 10000, maximumAge: 60000 });
  });
}

// ---- what comes in

let failures = 0;
let telling;
function listen() {
  const stream = new EventSource(`/stream?after=${last}&lang=${encodeURIComponent(log.dataset.language)}`);
  stream.addEventListener('open', () => {
    failures = 0;
    clearTimeout(telling);
    telling = undefined;
    lost.hidden = true;
    lost.textContent = '';
  });
  stream.addEventListener('message', event => {
    last = Math.max(last, Number(event.lastEventId));
    showEntry(event.data);
  });
  stream.addEventListener('error', () => {
    telling ??= setTimeout(() => {
      lost.textContent = words.lost;
      lost.hidden = false;
    }, 1500);
    if (stream.readyState === EventSource.CLOSED) {
      // refused or broken, which browsers do not try again by themselves
      setTimeout(listen, RETRY[Math.min(failures++, RETRY.length - 1)]);
    }
  });
  addEventListener('pagehide', () => stream.close(), { once: true });
  addEventListener('pageshow', event => { if (event.persisted && stream.readyState === EventSource.CLOSED) listen(); }, { once: true });
}

if (log.dataset.waiting === 'yes') startWaiting();
if (log.querySelector('.entry')) toNewest();
if (matchMedia('(hover: hover) and (pointer: fine)').matches) field.focus({ preventScroll: true });
listen();
