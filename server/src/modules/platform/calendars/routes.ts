import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { changeCalendar, createCalendar, deleteCalendar, listCalendars } from './write-calendars.ts';

export function calendarRoutes(serve: Serve): void {
  serve.inside(contract.listCalendars, (ctx) => listCalendars(ctx));
  serve.inside(contract.createCalendar, (ctx, { body }) => createCalendar(ctx, body));
  serve.inside(contract.changeCalendar, (ctx, { params, body }) =>
    changeCalendar(ctx, params.calendarId, body),
  );
  serve.inside(contract.deleteCalendar, (ctx, { params }) => deleteCalendar(ctx, params.calendarId));
}
