import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { makeQueryClient } from './api/query-client';
import { useToastArea } from './components/toast';
import { contactParts } from './contact-parts';
import { eventParts } from './event-tabs';
import { ContactPartsContext } from './features/contacts/contact-parts';
import { EventPartsContext } from './features/events/event-parts';
import { TodayPartsContext } from './features/today/parts';
import { signedOut } from './features/session/signed-out';
import { makeRouter } from './router';
import { theme } from './theme/theme';
import { todayParts } from './today-parts';

const queries = makeQueryClient(() => signedOut.set(true));
const router = makeRouter(queries);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** All styles come as files, so that the content policy needs no exception: the kit writes no style elements. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={queries}>
        <EventPartsContext value={eventParts}>
          <ContactPartsContext value={contactParts}>
            <TodayPartsContext value={todayParts}>
              <RouterProvider router={router} />
            </TodayPartsContext>
          </ContactPartsContext>
        </EventPartsContext>
        <ToastArea />
      </QueryClientProvider>
    </MantineProvider>
  );
}

const ToastArea = () => useToastArea();
