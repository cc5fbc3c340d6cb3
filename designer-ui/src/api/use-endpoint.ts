import type { Endpoint, EndpointInput, EndpointOutput } from '@baton/contract/endpoint';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, toValue } from 'vue';
import type { MaybeRefOrGetter } from 'vue';
import { call } from './call.ts';
import { queryKeyOf } from './query-key.ts';

interface ReadOptions {
  enabled?: MaybeRefOrGetter<boolean>;
  staleTime?: number;
  /** Show the answer to the former input until the new one is there. */
  keepPrevious?: boolean;
  /** Milliseconds between two looks, for pages without the live stream. */
  every?: number;
}

/** Reads an endpoint and keeps it fresh; the live stream names it by its operationId. */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: MaybeRefOrGetter<EndpointInput<E>>,
  options: ReadOptions = {},
) {
  return useQuery<EndpointOutput<E>>({
    queryKey: computed(() => queryKeyOf(endpoint, toValue(input))),
    queryFn: ({ signal }) => call(endpoint, toValue(input), { signal }),
    enabled: computed(() => toValue(options.enabled) ?? true),
    shallow: true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.every === undefined ? {} : { refetchInterval: options.every }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  } as Parameters<typeof useQuery<EndpointOutput<E>>>[0]);
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

type ItemOf<E extends Endpoint> = EndpointOutput<E> extends Page<infer T> ? T : never;

/** Reads a keyset list page by page; `items` are those of all pages loaded so far. */
export function usePages<E extends Endpoint>(
  endpoint: E,
  input: MaybeRefOrGetter<EndpointInput<E>>,
  options: ReadOptions = {},
) {
  const query = useInfiniteQuery({
    queryKey: computed(() => [...queryKeyOf(endpoint, toValue(input)), 'pages']),
    queryFn: ({ pageParam, signal }: { pageParam: string | null; signal: AbortSignal }) => {
      const given = toValue(input) as { querystring?: Record<string, unknown> };
      const querystring = { ...given.querystring, cursor: pageParam ?? undefined };
      return call(endpoint, { ...given, querystring } as EndpointInput<E>, { signal }) as unknown as Promise<
        Page<ItemOf<E>>
      >;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<ItemOf<E>>) => last.nextCursor,
    enabled: computed(() => toValue(options.enabled) ?? true),
    shallow: true,
  });
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []);
  return { query, items };
}
