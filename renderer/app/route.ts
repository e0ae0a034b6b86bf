// Where the window is: `#/contacts/<id>`. A route is an area and, where there is one, the record in it.
import { createStore, useStore } from '../bridge/store.ts';

export interface Route {
  /** First part of the address, for example `contacts`. */
  readonly area: string;
  /** Second part: a record's id, or a word such as `new`; undefined where there is none. */
  readonly id: string | undefined;
}

const read = (): Route => {
  const [area = '', id] = window.location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { area: area === '' ? 'today' : area, id: id === '' ? undefined : id };
};

const routeStore = createStore<Route>(read());
window.addEventListener('hashchange', () => routeStore.set(read()));

/** The present route. */
export const useRoute = (): Route => useStore(routeStore);
export const presentRoute = (): Route => routeStore.get();

/** Address for a link: `href={linkTo('contacts', id)}`. */
export const linkTo = (area: string, id?: string): string =>
  `#/${area}${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;

/** Goes there, as a step that Back undoes. */
export function goTo(area: string, id?: string): void {
  window.location.hash = linkTo(area, id);
}

/** Goes there in place of the present step, for example from `new` to the id that was given. */
export function replaceRoute(area: string, id?: string): void {
  history.replaceState(null, '', linkTo(area, id));
  routeStore.set(read());
}
