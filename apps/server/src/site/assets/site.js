// What JavaScript adds to the pages: faults beside their fields before sending, input that survives an accident, one
// click that sends once, and links to copy. Without it everything works; the server checks all of it again.
const form = document.querySelector('form[data-enhanced]');
const say = (key) => document.documentElement.dataset[key] ?? '';

if (form) {
  const faultOf = (field) => {
    const { valueMissing, typeMismatch } = field.validity;
    return valueMissing ? say('required') : typeMismatch ? say('address') : field.validationMessage;
  };
  const show = (field) => {
    const place = document.getElementById(`${field.name}-fault`);
    if (place) place.textContent = field.validity.valid ? '' : faultOf(field);
    document
      .getElementsByName(field.name)
      .forEach((one) => one.setAttribute('aria-invalid', String(!field.validity.valid)));
  };
  const labelOf = (field) =>
    (field.closest('fieldset')?.querySelector('legend') ?? field.labels?.[0])?.textContent ?? field.name;

  form.noValidate = true;
  // A fault goes while somebody mends it, and comes a moment after they leave: a line that appears or vanishes between
  // pressing and releasing the button would move what they click on away from under the pointer.
  form.addEventListener('input', ({ target }) => target.validity?.valid && show(target));
  form.addEventListener('focusout', ({ target }) =>
    setTimeout(() => target.value && target.validity && show(target), 300),
  );
  form.addEventListener('submit', (event) => {
    const wrong = [...form.elements].filter((field) => field.willValidate && !field.validity.valid);
    if (wrong.length === 0) {
      // The first click counts; the key in the form makes a second one harmless anyway.
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
      event.submitter?.setAttribute('aria-disabled', 'true');
      return;
    }
    event.preventDefault();
    wrong.forEach(show);
    const summary = document.getElementById('faults');
    const seen = new Set();
    const lines = wrong
      .filter(({ name }) => !seen.has(name) && seen.add(name))
      .map((field) => {
        const line = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${field.id}`;
        const label = labelOf(field).trim();
        link.textContent = `${label}${/[?…]$/.test(label) ? '' : ':'} ${faultOf(field)}`;
        line.append(link);
        return line;
      });
    summary.querySelector('ul').replaceChildren(...lines);
    summary.hidden = false;
    summary.focus();
  });
  addEventListener('pageshow', () => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  });

  // A closed tab or a lost connection costs nobody what they have typed.
  const place = `form ${location.pathname}`;
  try {
    const kept = JSON.parse(sessionStorage[place] ?? '{}');
    for (const [name, value] of Object.entries(kept)) {
      const field = form.elements[name];
      if (field && 'value' in field && field.value === '') field.value = value;
    }
    form.addEventListener('input', () => {
      const texts = [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
      sessionStorage[place] = JSON.stringify(Object.fromEntries(texts));
    });
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      sessionStorage[`sent ${form.action}`] = sessionStorage[place] ?? '{}';
      delete sessionStorage[place];
    });
  } catch {
    // Storage is switched off: nothing is kept.
  }
}

// The page after the form knows nobody: only this browser can say which address was typed, and give it back to mend it.
const sent = document.querySelector('[data-sent]');
try {
  const page = new URL(sent.dataset.sent, location.href).pathname;
  const form = `sent ${location.origin}${page}/anmeldung`;
  const { email } = JSON.parse(sessionStorage[form]);
  sent.querySelector('strong').textContent = email;
  sent.hidden = !email;
  const again = document.getElementById('email');
  again.value ||= email;
  sent.querySelector('a').addEventListener('click', () => {
    sessionStorage[`form ${page}`] = sessionStorage[form];
  });
} catch {
  // Nothing was typed in this browser, or storage is switched off.
}

// Over plain http there is no clipboard: the buttons stay hidden.
for (const button of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const note = document.getElementById('spoken');
    if (note) note.textContent = say('copied');
    button.textContent = say('copied');
  });
}
