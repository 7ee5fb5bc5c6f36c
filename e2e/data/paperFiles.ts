/** A PDF of one page in Times: a title over lines of text; none of them, and it is a blank sheet. */
export function makePdf(
  title: string,
  lines: readonly string[],
  options: { readonly isEncrypted?: boolean } = {},
): Buffer {
  const draw = (text: string, size: number, y: number): string =>
    `BT /F1 ${size} Tf 72 ${y} Td (${text.replace(/[\\()]/g, (sign) => `\\${sign}`)}) Tj ET`;
  const content = [
    ...(title === '' ? [] : [draw(title, 18, 720)]),
    ...lines.map((line, i) => draw(line, 10, 680 - 24 * i)),
  ].join('\n');
  const hash = `<${'5a'.repeat(32)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R ' +
      '/Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${hash} /U ${hash} >>`,
  ];
  const bodies = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.5\n';
  const offsets = bodies.map((_, i) => head.length + bodies.slice(0, i).join('').length);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = options.isEncrypted === true ? ' /Encrypt 6 0 R /ID [<41><41>]' : '';
  const start = head.length + bodies.join('').length;
  return Buffer.from(
    `${head}${bodies.join('')}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n` +
      `<< /Size ${bodies.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}
