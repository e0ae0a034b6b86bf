// The page's one Trusted Types policy: whatever reaches an HTML sink is cleaned, and scripts come from here only.
import DOMPurify from 'dompurify';

/** The few members of the browser's Trusted Types that lib.dom doesn't declare yet. */
interface TrustedTypeFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}
interface PolicyRules {
  readonly createHTML: (text: string, type: string, sink: string) => string;
  readonly createScriptURL: (url: string) => string;
}

// Even inert parsing reports a violation for a style attribute, so they go before anything is parsed.
const inlineStyle = /\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;
const inlineHandler = /\son[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]*)/gi;

// So do elements that would take effect, and be reported, in the very document that cleaning parses them into.
const effective = /<style\b[\s\S]*?(?:<\/style\s*>|$)|<\/?(?:base|meta|link)\b[^>]*>/gi;

/** Addresses in markup: the web, mail, records of the vault, and relative ones. */
const addresses = /^(?:(?:https?|mailto|app):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** HTML without scripts, handlers and styles; whole documents stay whole. */
export function cleanHtml(html: string): string {
  const bare = html.replace(effective, '').replace(inlineStyle, '').replace(inlineHandler, '');
  return DOMPurify.sanitize(bare, {
    RETURN_TRUSTED_TYPE: false,
    FORBID_TAGS: ['style'],
    FORBID_ATTR: ['style'],
    ALLOWED_URI_REGEXP: addresses,
    WHOLE_DOCUMENT: /<body[\s>]/i.test(bare),
  });
}

/** Only addresses of this very origin; workers are such sinks. */
function ownScript(url: string): string {
  if (new URL(url, document.baseURI).origin !== window.location.origin)
    throw new TypeError(`script refused: ${url}`);
  return url;
}

/** Sets the default policy. Has to run before the first render: Mantine writes its style text through `innerHTML`. */
export function setTrustedTypesPolicy(): void {
  const factory = (window as { readonly trustedTypes?: TrustedTypeFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text, _type, sink) =>
      sink === 'Element innerHTML' && !text.includes('<') ? text : cleanHtml(text),
    createScriptURL: ownScript,
  });
}
