/** Fills in the demo logins, which only the server knows. */
async function showLogins() {
  const table = document.getElementById('logins');
  if (!table) return;
  const answer = await fetch('/console/api/demo');
  const { logins } = await answer.json();
  for (const { login, password, name } of logins) {
    const row = table.insertRow();
    row.insertCell().textContent = `${name.zh} · ${name.en}`;
    for (const text of [login, password]) {
      const code = document.createElement('code');
      code.textContent = text;
      row.insertCell().append(code);
    }
  }
}

showLogins();
