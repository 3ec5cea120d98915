'use strict';
// Everything works without this script but lighting and the dialog; it makes
// no markup out of text.
(() => {
  const $$ = (q, at = document) => [...at.querySelectorAll(q)];
  document.documentElement.classList.add('live');
  drop();
  filters();
  const main = document.querySelector('main[data-why]');
  if (main) { lights(main); why(main); }

  // drop takes files dragged over the page.
  function drop() {
    const form = document.querySelector('form.open');
    if (!form) return;
    const input = form.querySelector('input[type=file]');
    const over = (on) => (e) => { e.preventDefault(); form.classList.toggle('dropping', on); };
    addEventListener('dragover', over(true));
    addEventListener('dragleave', over(false));
    addEventListener('drop', (e) => {
      over(false)(e);
      if (!e.dataTransfer.files.length) return;
      input.files = e.dataTransfer.files;
      form.submit();
    });
  }

  // filters hides cards as boxes are ticked; lists without cards ask the server.
  function filters() {
    const form = document.querySelector('form.filters');
    if (!form) return;
    const cards = $$('.events > .card');
    const apply = () => {
      const data = new FormData(form), kinds = data.getAll('kind'), modes = data.getAll('modality'), actor = data.get('actor');
      let n = 0;
      for (const c of cards) {
        const d = c.dataset;
        c.hidden = (kinds.length && !kinds.includes(d.kind)) || (modes.length && !modes.includes(d.modality)) || (actor && !d.actors.includes(` ${actor} `));
        if (!c.hidden) n++;
      }
      form.querySelector('.shown').textContent = n < cards.length ? `${n} of ${cards.length} shown` : '';
    };
    form.addEventListener('change', () => cards.length ? apply() : form.submit());
    if (cards.length) apply();
  }

  // lights lights a field's words, and the fields of words.
  function lights(main) {
    const spans = $$('.par [data-f], .par [data-m]', main), byField = new Map(), byMention = new Map();
    const put = (map, key, s) => { if (!map.has(key)) map.set(key, []); map.get(key).push(s); };
    for (const s of spans) {
      for (const f of (s.dataset.f || '').split(' ')) if (f) put(byField, f, s);
      if (s.dataset.m) put(byMention, s.dataset.m, s);
    }
    let lit = [];
    const off = () => { for (const e of lit) e.classList.remove('lit'); lit = []; };
    const on = (list) => { off(); lit = list; for (const e of lit) e.classList.add('lit'); };
    const fieldsOf = (s) => (s.dataset.f || '').split(' ').filter(Boolean).map((f) => document.getElementById(f));
    const wordsOf = (s) => byMention.get(s.dataset.m) || [s];

    for (const row of $$('.field', main)) {
      const show = () => on([row, ...(byField.get(row.id) || [])]);
      row.addEventListener('pointerenter', show);
      row.addEventListener('focus', show);
      row.addEventListener('pointerleave', off);
      row.addEventListener('blur', off);
      row.addEventListener('keydown', (e) => {
        if (e.key === 'Enter' && e.target === row) (byField.get(row.id) || [row])[0].scrollIntoView({ block: 'center' });
      });
    }
    const heads = spans.filter((s) => !s.dataset.m || s === wordsOf(s)[0]);
    for (const s of spans) {
      const show = () => on([...wordsOf(s), ...fieldsOf(s)]);
      s.addEventListener('pointerenter', show);
      s.addEventListener('pointerleave', off);
      s.addEventListener('focus', show);
      s.addEventListener('blur', off);
      s.addEventListener('click', () => { if (getSelection().isCollapsed) go(s); });
    }
    const go = (s) => {
      const to = fieldsOf(s)[0] || document.getElementById(s.dataset.m);
      if (!to) return;
      const shut = to.closest('details');
      if (shut) shut.open = true;
      to.scrollIntoView({ block: 'nearest' });
      if (to.tabIndex >= 0) to.focus({ preventScroll: true });
    };

    // One stop of the Tab key for all marked words; arrows go from one to the next.
    let at = 0;
    const stop = (i) => { heads[at].tabIndex = -1; at = i; heads[at].tabIndex = 0; };
    if (heads.length) stop(0);
    for (const h of heads) { h.setAttribute('role', 'button'); if (h !== heads[at]) h.tabIndex = -1; }
    main.querySelector('.text').addEventListener('keydown', (e) => {
      const i = heads.indexOf(e.target);
      if (i < 0) return;
      const rtl = e.target.closest('.par').dir === 'rtl';
      const step = { ArrowDown: 1, ArrowUp: -1, ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[e.key];
      if (step) { e.preventDefault(); stop((i + step + heads.length) % heads.length); heads[at].focus(); }
      if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); go(e.target); }
    });
  }

  // why shows explanations in a dialog: of a link, or of the words selected.
  function why(main) {
    const dialog = main.querySelector('dialog.why'), body = dialog.querySelector('.body'), button = main.querySelector('.asksel');
    const el = (name, text, props) => Object.assign(document.createElement(name), { textContent: text }, props);
    const list = (items) => {
      if (!items.length) return el('p', 'None.');
      const ul = document.createElement('ul');
      for (const clauses of items) {
        const li = el('li', '');
        li.append(...clauses.map((c) => el('bdi', c, { className: 'clause', dir: 'ltr' })));
        ul.append(li);
      }
      return ul;
    };
    const show = (whys) => {
      body.replaceChildren();
      if (!whys || !whys.length) body.append(el('p', 'No sentence that the rules read stands there.'));
      for (const w of whys || []) {
        const s = el('section', '', { className: 'reason' });
        const more = document.createElement('details');
        more.append(el('summary', 'Phrases of the sentence'), list(w.phrases));
        s.append(el('p', w.sentence, { className: 'sentence', dir: w.dir, lang: w.lang }), el('h3', 'Rules that fired'), list(w.fired),
          el('h3', 'Near misses: rules that were tried, and what failed'), list(w.failed), more);
        body.append(s);
      }
    };
    const ask = async (url) => {
      body.replaceChildren(el('p', 'Asking …'));
      if (!dialog.open) dialog.showModal();
      try {
        const r = await fetch(url, { headers: { Accept: 'application/json' } });
        if (!r.ok) throw new Error(r.status);
        show(await r.json());
      } catch (err) {
        body.replaceChildren(el('p', `There is no answer (${err.message}).`));
      }
    };
    main.addEventListener('click', (e) => {
      const a = e.target.closest('a.ask');
      if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      ask(a.href);
    });

    // Bytes, not UTF-16 units, count; what the page replaces has as many.
    const bytes = (s) => new TextEncoder().encode(s).length;
    const place = (node, offset) => {
      const par = (node.nodeType === 1 ? node : node.parentElement).closest('.par');
      if (!par) return -1;
      const r = document.createRange();
      r.setStart(par, 0);
      r.setEnd(node, offset);
      return Number(par.dataset.start) + bytes(r.toString());
    };
    const selected = () => {
      const s = getSelection();
      if (!s.rangeCount || s.isCollapsed) return null;
      const r = s.getRangeAt(0), lo = place(r.startContainer, r.startOffset), hi = place(r.endContainer, r.endOffset);
      return lo >= 0 && hi > lo ? [lo, hi] : null;
    };
    document.addEventListener('selectionchange', () => { button.hidden = !selected(); });
    button.addEventListener('click', () => {
      const s = selected();
      if (s) ask(`${main.dataset.why}?start=${s[0]}&end=${s[1]}`);
    });
  }
})();
