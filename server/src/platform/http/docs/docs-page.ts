import type { Locale } from '@zhiyin/domain/kit';
import type { OpenApi, Operation } from './openapi.ts';
import { docsWords } from './words.ts';

/** The description of the API as a page to browse: plain HTML that needs no script. */
export function docsPage(document: OpenApi, locale: Locale): string {
  const sections = document.tags.map(({ name }) => {
    const operations = operationsOf(document).filter(({ operation }) => operation.tags.includes(name));
    const items = operations.map((item) => operationHtml(item, locale)).join('\n');
    return `<section id="${htmlOf(name)}"><h2>${htmlOf(name)}</h2>\n${items}\n</section>`;
  });
  const links = document.tags.map(({ name }) => `<a href="#${htmlOf(name)}">${htmlOf(name)}</a>`);
  const other = locale === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlOf(document.info.title)}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header>
<h1>${htmlOf(document.info.title)} <small>${htmlOf(document.info.version)}</small></h1>
<p>${htmlOf(document.info.description)}</p>
<p><a href="/api/openapi.json">${docsWords.asJson[locale]}</a> · <a href="?lang=${other}" hreflang="${other}">${docsWords.otherLanguage[locale]}</a></p>
<nav>${links.join(' · ')}</nav>
</header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

interface Item {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

function operationsOf(document: OpenApi): Item[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
}

function operationHtml({ method, path, operation }: Item, locale: Locale): string {
  const { operationId, summary, requestBody, responses } = operation;
  const answer = (responses['200'] ?? {}) as { content?: unknown };
  return `<details id="${htmlOf(operationId)}">
<summary><b class="${method}">${method.toUpperCase()}</b> <code>/api${htmlOf(path)}</code> ${htmlOf(summary)}</summary>
<p>${accessHtml(operation, locale)}</p>
${parametersHtml(operation, locale)}${requestBody ? schemaHtml(docsWords.body[locale], requestBody.content) : ''}${schemaHtml(docsWords.answer[locale], answer.content)}
</details>`;
}

function accessHtml(operation: Operation, locale: Locale): string {
  const permission = operation['x-permission'];
  if (permission !== undefined) return `${docsWords.needs[locale]} <code>${htmlOf(permission)}</code>`;
  const access = operation['x-access'];
  if (access === 'anyone') return docsWords.anyone[locale];
  if (access === 'visitor') return docsWords.ofVisitor[locale];
  return access === 'caller' ? docsWords.caller[locale] : docsWords.member[locale];
}

function parametersHtml({ parameters }: Operation, locale: Locale): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    (parameter) =>
      `<tr><th scope="row"><code>${htmlOf(parameter.name)}</code></th><td>${docsWords[parameter.in][locale]}${
        parameter.required ? `, ${docsWords.required[locale]}` : ''
      }</td><td><code>${htmlOf(JSON.stringify(parameter.schema))}</code></td></tr>`,
  );
  return `<table>${rows.join('')}</table>\n`;
}

function schemaHtml(title: string, content: unknown): string {
  return `<h3>${title}</h3><pre>${htmlOf(JSON.stringify(content, null, 2))}</pre>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function htmlOf(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
