import { QueryClient } from '@tanstack/react-query';

/**
 * Answers of the main process, kept until an event says that they changed. It is asked over IPC,
 * so whether the machine is online says nothing, and a failure is not cured by asking again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
    },
  },
});
