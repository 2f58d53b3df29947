/** Closes any context of a text: an attribute, a title, a script, a comment. */
const OPENER = `"'></title></script>--><img src=x onerror=pwned(1)>`;

/** Texts that run code or contact another host when a page treats them as more than text. */
export const PAYLOADS: readonly string[] = [
  `<script>pwned(1)</script>`,
  `<img src=x onerror=pwned(1)>`,
  `"><svg onload=pwned(1)>`,
  `' onfocus=pwned(1) autofocus tabindex=1 x='`,
  `" onpointerenter=pwned(1) style="position:fixed;inset:0" x="`,
  `</script><script>pwned(1)</script>`,
  `</title></textarea></style><img src=x onerror=pwned(1)>`,
  `</template><img src=x onerror=pwned(1)>`,
  `<!--<script>pwned(1)`,
  `]]><script>pwned(1)</script>`,
  `&lt;img src=x onerror=pwned(1)&gt;`,
  `&#60;script&#62;pwned(1)&#60;/script&#62;`,
  `<a href="javascript:pwned(1)">x</a>`,
  `[x](javascript:pwned(1))`,
  `[x](<java\tscript:pwned(1)>) [x](data:text/html,<script>parent.pwned(1)</script>)`,
  `![x](https://evil.example/p.png) <https://evil.example/>`,
  `\${pwned(1)} {pwned(1)} {{constructor.constructor("pwned(1)")()}}`,
  `javascript:pwned(1)`,
  `<iframe srcdoc="<script>parent.pwned(1)</script>"></iframe>`,
  `<base href="https://evil.example/"><link rel=stylesheet href=https://evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=pwned(1)>`,
  `\u2028</script><script>pwned(1)</script>`,
  `\\";pwned(1);//`,
  `%3Cscript%3Epwned(1)%3C/script%3E`,
  `x{background:url(https://evil.example/)} @import "//evil.example/"`,
  `\nBEGIN:VCARD\r\nTEL:+212600000000\nX-EVIL;x=1:y`,
];

/** A generator of distinct hostile texts, the same in every run. */
export function hostileTexts() {
  let count = 0;
  /** A text of one or more lines. */
  const one = () => {
    count += 1;
    return `${OPENER} ${PAYLOADS[count % PAYLOADS.length]}`;
  };
  return { one, both: () => ({ ar: `كلمة ${one()}`, fr: `Mot ${one()}` }) };
}
