// Made by scripts/write-openapi.mjs. Do not edit.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with a role in a network whose team you manage
         * @description Needs account:write.
         */
        get: operations["Accounts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the first administrator with the code from the console, and sign in */
        post: operations["FirstStart_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by mail, or give a role to who has an account
         * @description Needs account:write.
         */
        post: operations["Accounts_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Needs account:write.
         */
        get: operations["Accounts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an account from signing in (instance administrators)
         * @description Needs account:write.
         */
        post: operations["Accounts_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an account sign in again (instance administrators)
         * @description Needs account:write.
         */
        post: operations["Accounts_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Grant a role in a network
         * @description Needs account:write.
         */
        post: operations["Accounts_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/roles/{networkId}/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a role and sign the account out
         * @description Needs account:write.
         */
        delete: operations["Accounts_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who registered in your networks in the last fourteen days, in numbers
         * @description Needs registration:read.
         */
        get: operations["Arrivals_arrivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar-replies/{calendarReplyId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tick an answer off that somebody has looked at
         * @description Needs registration:write.
         */
        post: operations["Returns_closeReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in-links/{checkInLinkId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a check-in link: every device that has opened it is out at once
         * @description Needs registration:write.
         */
        post: operations["CheckInLinks_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in/arrivals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What happened at the door, in its order; sent again it is answered the same */
        post: operations["CheckIn_arrivals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Leave the door with this device; harmless when it stands at none */
        delete: operations["CheckIn_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The gathering behind a check-in link, and whether this device may help there */
        get: operations["CheckIn_door"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in/links/{token}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Type the PIN: sets the cookie of the device */
        post: operations["CheckIn_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/check-in/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is expected and who is there; with `since` only what has changed */
        get: operations["CheckIn_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contact-roles/{contactRoleId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person speaks for it no longer from that day on
         * @description Needs contact:write.
         */
        post: operations["ContactRoles_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events of all networks you belong to
         * @description Needs event:read.
         */
        get: operations["Events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event with agenda, rooms, checklist, logos and revisions
         * @description Needs event:read.
         */
        get: operations["Events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a draft; of a published event its texts, contact and registration window
         * @description Needs event:write.
         */
        patch: operations["Events_edit"];
        trace?: never;
    };
    "/api/events/{eventId}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the whole programme
         * @description Needs event:write.
         */
        put: operations["Events_replaceAgenda"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save the Date: everybody sees the event; registration opens when its window does
         * @description Needs event:write.
         */
        post: operations["Publication_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody invited with their answer, by name
         * @description Needs contact:read.
         */
        get: operations["Answers_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/answers/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answers by organisation; those that are still missing first
         * @description Needs contact:read.
         */
        get: operations["Answers_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the event away; refused while it owes something to reported projects
         * @description Needs event:write.
         */
        post: operations["EventChanges_archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who is expected or was there, what is said of them, and what was corrected
         * @description Needs registration:read.
         */
        get: operations["Attendance_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the sheet: registrations are settled, and the event counts as held
         * @description Needs event:write.
         */
        post: operations["Attendance_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct what was confirmed, with a reason
         * @description Needs registration:write.
         */
        post: operations["Attendance_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports that were read in, who is in them, and where the sheet says something else
         * @description Needs registration:read.
         */
        get: operations["AttendanceImports_get"];
        put?: never;
        /**
         * Read a report in; the same file a second time changes nothing
         * @description Needs registration:write.
         */
        post: operations["AttendanceImports_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/imports/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over what reports tell of people, also against an entered mark
         * @description Needs registration:write.
         */
        post: operations["AttendanceImports_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/imports/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who people in reports are; all of them or none
         * @description Needs registration:write.
         */
        post: operations["AttendanceImports_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What reading a report in would do; nothing is stored
         * @description Needs registration:write.
         */
        post: operations["AttendanceImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a report back: what only it told is gone, and the marks follow
         * @description Needs registration:write.
         */
        delete: operations["AttendanceImports_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say of people whether they came; all of them or none
         * @description Needs registration:write.
         */
        post: operations["Attendance_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a signed list (PDF, JPEG, PNG) as evidence; the same file again changes nothing
         * @description Needs registration:write.
         */
        post: operations["AttendanceScans_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/scans/{scanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs registration:read. */
        get: operations["AttendanceScans_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/attendance/scans/{scanId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a signed list; once the sheet is confirmed a reason is needed
         * @description Needs registration:write.
         */
        post: operations["AttendanceScans_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the event and tell everybody
         * @description Needs event:write.
         */
        post: operations["EventChanges_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another hour of the same day, another place or format; registrations stand
         * @description Needs event:write.
         */
        post: operations["EventChanges_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/check-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The check-in links of an event, with their PINs
         * @description Needs registration:write.
         */
        get: operations["CheckInLinks_list"];
        put?: never;
        /**
         * Make a check-in link
         * @description Needs registration:write.
         */
        post: operations["CheckInLinks_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close registration before its deadline
         * @description Needs event:write.
         */
        post: operations["Publication_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A draft with the same texts, places and programme on another day
         * @description Needs event:write.
         */
        post: operations["Events_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The picture above the page of an event; null takes it away
         * @description Needs event:write.
         */
        put: operations["Logos_showCover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a draft with everything that belongs to it; what is published is cancelled instead
         * @description Needs event:write.
         */
        post: operations["Events_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where the minutes of the event are kept, or why they are waived
         * @description Needs event:write.
         */
        post: operations["EventChanges_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs event:read. */
        get: operations["Documents_write"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a person, or leave one out, whatever the rule says; the latest word counts
         * @description Needs event:write.
         */
        post: operations["Recipients_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/guests/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let the rule decide about the person again
         * @description Needs event:write.
         */
        delete: operations["Recipients_forget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/logos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The logos an event shows, in their order
         * @description Needs event:write.
         */
        put: operations["Logos_show"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/modes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Places of an event for which nobody can have registered yet
         * @description Needs event:write.
         */
        put: operations["Events_setModes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move to another day; people with a place are asked again
         * @description Needs event:write.
         */
        post: operations["EventChanges_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/not-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the event did not take place; it counts in no figure
         * @description Needs event:write.
         */
        post: operations["EventChanges_notHeld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open registration now
         * @description Needs event:write.
         */
        post: operations["Publication_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Other numbers of places; the waiting list moves up at once
         * @description Needs event:write.
         */
        post: operations["EventChanges_places"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many reported projects are promised an invitation, and who has none yet
         * @description Needs contact:read.
         */
        get: operations["Promises_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom the event invites and why, whom not and for what cause; counts are of all
         * @description Needs contact:read.
         */
        get: operations["Recipients_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is registered, filtered and searched; the waiting list in its order
         * @description Needs registration:read.
         */
        get: operations["Participants_list"];
        put?: never;
        /**
         * Enter somebody: a place, or a position on the waiting list
         * @description Needs registration:write.
         */
        post: operations["Participants_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/registrations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many in each status, and the places of each mode
         * @description Needs registration:read.
         */
        get: operations["Participants_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the list of rooms; rooms sent with their id keep their items of the programme
         * @description Needs event:write.
         */
        put: operations["Events_replaceRooms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which segments the event asks, with what each means now
         * @description Needs contact:read.
         */
        get: operations["Segments_ofEvent"];
        /**
         * Say which segments the event asks
         * @description Needs event:write.
         */
        put: operations["Segments_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/self-check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether people check themselves in, from when until when, and the token of the screen
         * @description Needs registration:write.
         */
        get: operations["SelfCheckIn_get"];
        /**
         * Let people check themselves in, or no more; switched on anew it has another screen
         * @description Needs registration:write.
         */
        put: operations["SelfCheckIn_turn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put an event into a series, or take it out
         * @description Needs event:write.
         */
        put: operations["NetworkSeries_place"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every mail that is planned, was sent, skipped or missed, in the order in which they go out
         * @description Needs contact:read.
         */
        get: operations["Timeline_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{eventId}/waves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was invited in which wave, and what became of the mails; the latest first
         * @description Needs contact:read.
         */
        get: operations["Waves_list"];
        put?: never;
        /**
         * Invite everybody who can be; the mails are held for a minute
         * @description Needs event:write.
         */
        post: operations["Waves_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One group
         * @description Needs network:read.
         */
        get: operations["Groups_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a group
         * @description Needs network:write.
         */
        patch: operations["Groups_edit"];
        trace?: never;
    };
    "/api/groups/{groupId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit a member, or propose one
         * @description Needs contact:write.
         */
        post: operations["Memberships_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{groupId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate, pause or dissolve a group; dissolving ends its memberships
         * @description Needs network:write.
         */
        post: operations["Groups_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{invitationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter what somebody has answered by telephone; the history says who did
         * @description Needs registration:write.
         */
        post: operations["Answers_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger-watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The balance of each of your networks, and what of its promises has to be done first
         * @description Needs contact:read.
         */
        get: operations["Ledger_watch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logos/{logoId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a logo that no event shows
         * @description Needs event:write.
         */
        delete: operations["Logos_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailing-placeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may stand in braces in the text of a mailing */
        get: operations["MailingDrafts_placeholders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailing-templates/{mailingTemplateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One text that a network keeps
         * @description Needs event:write.
         */
        get: operations["MailingTemplates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a kept text or write it anew; mails that were written from it stay as they are
         * @description Needs event:write.
         */
        patch: operations["MailingTemplates_edit"];
        trace?: never;
    };
    "/api/mailing-templates/{mailingTemplateId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a kept text; mails that were written from it stay as they are
         * @description Needs event:write.
         */
        post: operations["MailingTemplates_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{mailingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mailing, and how many of its mails are where
         * @description Needs mail:read.
         */
        get: operations["Mailings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{mailingId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs mail:read. */
        get: operations["Mailings_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mailings/{mailingId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete the mails while they are held, which is a minute
         * @description Needs event:write.
         */
        post: operations["Mailings_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mail with its text; links that open something for the addressee alone lead nowhere
         * @description Needs mail:read.
         */
        get: operations["Mails_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{mailId}/mark-sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a held mail has arrived
         * @description Needs event:write.
         */
        post: operations["Mails_markSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{mailId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a mail again, with its Message-ID; one that went out rests for ten minutes
         * @description Needs event:write.
         */
        post: operations["Mails_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One membership
         * @description Needs contact:read.
         */
        get: operations["Memberships_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membershipId}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a proposal, or take a suspended membership up again (as a new row)
         * @description Needs contact:write.
         */
        post: operations["Memberships_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membershipId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a membership on a day, or turn a proposal down
         * @description Needs contact:write.
         */
        post: operations["Memberships_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/{membershipId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a membership rest from a day on
         * @description Needs contact:write.
         */
        post: operations["Memberships_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The networks you belong to
         * @description Needs network:read.
         */
        get: operations["Networks_list"];
        put?: never;
        /**
         * Found a network (instance administrators)
         * @description Needs network:write.
         */
        post: operations["Networks_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One network
         * @description Needs network:read.
         */
        get: operations["Networks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a network says of itself
         * @description Needs network:write.
         */
        patch: operations["Networks_edit"];
        trace?: never;
    };
    "/api/networks/{networkId}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports and promises by where they stand, and what is lost between them
         * @description Needs contact:read.
         */
        get: operations["Ledger_balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/calendar-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers of calendars that were not carried out by themselves, the oldest first
         * @description Needs registration:read.
         */
        get: operations["Returns_listReplies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/care": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the caretaker and the deputy
         * @description Needs network:write.
         */
        post: operations["Networks_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/documents/regularity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs registration:read. */
        get: operations["NetworkDocuments_regularity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events of one network
         * @description Needs event:read.
         */
        get: operations["NetworkEvents_list"];
        put?: never;
        /**
         * Plan an event: a draft that nobody else sees
         * @description Needs event:write.
         */
        post: operations["NetworkEvents_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listed initiatives, their contacts and members of groups on a day
         * @description Needs network:read.
         */
        get: operations["Networks_figuresAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups of a network
         * @description Needs network:read.
         */
        get: operations["Groups_list"];
        put?: never;
        /**
         * Found a group
         * @description Needs network:write.
         */
        post: operations["Groups_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * The logo in the head of pages and mails; null takes it away
         * @description Needs network:write.
         */
        put: operations["Networks_showLogo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/logos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The logos a network keeps
         * @description Needs event:read.
         */
        get: operations["Logos_list"];
        put?: never;
        /**
         * Add a logo; the same picture again only changes its description
         * @description Needs event:write.
         */
        post: operations["Logos_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mailing-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts that the network keeps, by name, and those that every network has
         * @description Needs event:write.
         */
        get: operations["MailingTemplates_list"];
        put?: never;
        /**
         * Keep a text under a name
         * @description Needs event:write.
         */
        post: operations["MailingTemplates_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mailings of a network or about a gathering, newest first
         * @description Needs mail:read.
         */
        get: operations["Mailings_list"];
        put?: never;
        /**
         * Freeze the recipients; their mails leave a minute later
         * @description Needs event:write.
         */
        post: operations["MailingDrafts_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mailings/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whom a draft reaches, who is left out and why, and what stands against the text
         * @description Needs event:write.
         */
        post: operations["MailingDrafts_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mailings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The mail as one of its readers gets it; links that open something lead nowhere
         * @description Needs event:write.
         */
        post: operations["MailingDrafts_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mailings/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail of one reader to yourself; its links open nothing
         * @description Needs event:write.
         */
        post: operations["MailingDrafts_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The outbox of a network, newest first
         * @description Needs mail:read.
         */
        get: operations["Mails_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mails/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many mails in each status
         * @description Needs mail:read.
         */
        get: operations["Mails_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mails/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send all of a list again that failed, or all that may have arrived; twice is once
         * @description Needs event:write.
         */
        post: operations["Mails_resendAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/mails/resendable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many mails of a list can be sent again, may have arrived, or stay, and why
         * @description Needs mail:read.
         */
        get: operations["Mails_resendable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to which group, now or on a day
         * @description Needs contact:read.
         */
        get: operations["Memberships_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Organisations of a network, searched with or without umlauts
         * @description Needs contact:read.
         */
        get: operations["Organisations_list"];
        put?: never;
        /**
         * Enter an organisation; one of the same name and city is refused and named
         * @description Needs contact:write.
         */
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Persons of a network by name, address, mail domain, organisation or Land
         * @description Needs contact:read.
         */
        get: operations["Persons_list"];
        put?: never;
        /**
         * Enter a person; an address that is taken is refused and its person named
         * @description Needs contact:write.
         */
        post: operations["Persons_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a network to its next phase; going on or ending names the decision
         * @description Needs network:write.
         */
        post: operations["Networks_movePhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects and initiatives of a network with how far they have come; those that nobody speaks for can be asked for
         * @description Needs contact:read.
         */
        get: operations["Projects_list"];
        put?: never;
        /**
         * Enter a project with its carrier
         * @description Needs contact:write.
         */
        post: operations["Projects_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The register of promised invitations, the most urgent first
         * @description Needs contact:read.
         */
        get: operations["Ledger_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/recurrence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days that a rule would meet, and which of them are off
         * @description Needs event:read.
         */
        get: operations["NetworkSeries_daysOfRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/regularity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who was asked, what became of each meeting, and the figures of regularity
         * @description Needs registration:read.
         */
        get: operations["Regularity_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/regularity/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who comes most regularly, with the latest twelve meetings, a page at a time
         * @description Needs registration:read.
         */
        get: operations["Regularity_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/regularity/turnout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of each gathering how many registered and came, were new or came again
         * @description Needs registration:read.
         */
        get: operations["Regularity_turnout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/repair-tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People whose address is dead, the most urgent first, each with the next contact; and what was settled of late
         * @description Needs contact:read.
         */
        get: operations["Returns_listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Projects that somebody has reported; open ones by who waits longest, with their deadline
         * @description Needs contact:read.
         */
        get: operations["Reports_list"];
        put?: never;
        /**
         * Take in a project of which somebody has told on the telephone, by mail or at a meeting
         * @description Needs contact:write.
         */
        post: operations["TakingIn_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/reports/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many reports of a network are in each state
         * @description Needs contact:read.
         */
        get: operations["Reports_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/reports/spared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why nobody may invite somebody whom a report names, by address or person
         * @description Needs contact:read.
         */
        get: operations["Reports_isSpared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The segments of a network with what each means now
         * @description Needs contact:read.
         */
        get: operations["Segments_list"];
        put?: never;
        /**
         * Keep a segment
         * @description Needs contact:write.
         */
        post: operations["Segments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/segments/meaning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What criteria mean now, before anybody keeps them
         * @description Needs contact:read.
         */
        post: operations["Segments_meaning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The series of a network; those that have ended come last
         * @description Needs event:read.
         */
        get: operations["NetworkSeries_list"];
        put?: never;
        /**
         * Begin a series
         * @description Needs event:write.
         */
        post: operations["NetworkSeries_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tags that persons of the network have
         * @description Needs contact:read.
         */
        get: operations["Persons_tags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/timelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The usual timeline of every kind of gathering
         * @description Needs event:read.
         */
        get: operations["UsualTimelines_ofNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/timelines/{rhythm}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Other usual distances for gatherings whose timeline begins from now on
         * @description Needs event:write.
         */
        put: operations["UsualTimelines_saveOfNetwork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/timelines/{rhythm}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take them over for gatherings whose timeline has begun; what was edited or sent stays
         * @description Needs event:write.
         */
        post: operations["UsualTimelines_adoptInNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/networks/{networkId}/timelines/{rhythm}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What distances mean for the next gathering of this kind, before they are saved
         * @description Needs event:read.
         */
        post: operations["UsualTimelines_previewInNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One organisation
         * @description Needs contact:read.
         */
        get: operations["Organisations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an organisation
         * @description Needs contact:write.
         */
        patch: operations["Organisations_edit"];
        trace?: never;
    };
    "/api/organisations/{organisationId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It exists no longer from that day on
         * @description Needs contact:write.
         */
        post: operations["Organisations_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisationId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gatherings somebody came to for an organisation, the latest first
         * @description Needs contact:read.
         */
        get: operations["Participations_ofOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own password; every other session ends */
        put: operations["Password_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link by mail; says the same whether there is such an account or not */
        post: operations["Password_requestLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a link sets */
        get: operations["Password_inspectLink"];
        put?: never;
        /** Set the password by a link, once, and sign in */
        post: operations["Password_setByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person with roles, memberships, consents and history
         * @description Needs contact:read.
         */
        get: operations["Persons_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a person
         * @description Needs contact:write.
         */
        patch: operations["Persons_edit"];
        trace?: never;
    };
    "/api/persons/{personId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note what a person agreed to, and how it can be shown
         * @description Needs contact:write.
         */
        post: operations["Consents_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/consents/{kind}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a person agrees no longer
         * @description Needs contact:write.
         */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/contact-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The person speaks for a project or an organisation; one speaks first at any time
         * @description Needs contact:write.
         */
        post: operations["ContactRoles_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gatherings somebody was registered for, the latest first
         * @description Needs contact:read.
         */
        get: operations["Participations_ofPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/revoke-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every link mailed to the person so far stops working
         * @description Needs contact:write.
         */
        post: operations["Persons_revokeLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/persons/{personId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Left, back again, or restricted (Art. 18 GDPR)
         * @description Needs contact:write.
         */
        post: operations["Persons_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One project
         * @description Needs contact:read.
         */
        get: operations["Projects_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Needs contact:write.
         */
        patch: operations["Projects_edit"];
        trace?: never;
    };
    "/api/projects/{projectId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The project ends, with or without a successor; its memberships go on
         * @description Needs contact:write.
         */
        post: operations["Projects_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a project into the network's list from a day on
         * @description Needs contact:write.
         */
        post: operations["Projects_addToList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{projectId}/unlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a project out of the network's list from a day on
         * @description Needs contact:write.
         */
        post: operations["Projects_removeFromList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A promise with everything that proves it
         * @description Needs contact:read.
         */
        get: operations["Ledger_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Running promises of projects that may be the same one, with reasons
         * @description Needs contact:read.
         */
        get: operations["Joining_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter who was found, and where: they are informed and invited
         * @description Needs contact:write.
         */
        post: operations["Research_found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/contact/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody else speak for the project before the first one has answered
         * @description Needs contact:write.
         */
        post: operations["Research_replaced"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold the late invitation: it does not go out by itself, its deadline runs on
         * @description Needs contact:write.
         */
        post: operations["Holds_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/hold/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold it no longer: it goes out by itself when it is due
         * @description Needs contact:write.
         */
        post: operations["Holds_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a promised project that came after the invitations; held for a minute
         * @description Needs event:write.
         */
        post: operations["Promises_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join a promise with that of another project, which runs on for both
         * @description Needs contact:write.
         */
        post: operations["Joining_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether whoever told of the project can be asked for a contact, and what they said
         * @description Needs contact:read.
         */
        get: operations["Research_asked"];
        put?: never;
        /**
         * Ask whoever told of the project for a contact, once; they answer on their own page
         * @description Needs contact:write.
         */
        post: operations["Research_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask that a promise be let go; somebody else has to agree
         * @description Needs contact:write.
         */
        post: operations["Releases_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/release/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to what somebody else has asked for: the promise is let go
         * @description Needs contact:write.
         */
        post: operations["Releases_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/release/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse that a promise be let go: it runs on
         * @description Needs contact:write.
         */
        post: operations["Releases_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note where somebody was looked for in vain
         * @description Needs contact:write.
         */
        post: operations["Research_searched"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/short-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a promised project to an earlier gathering, beside its promise; held for a minute
         * @description Needs event:write.
         */
        post: operations["Promises_welcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a joined promise back with its old dates, its reports and its tries
         * @description Needs contact:write.
         */
        post: operations["Joining_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/promises/{obligationId}/tries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that somebody of the project was called or written to
         * @description Needs contact:write.
         */
        post: operations["Releases_tried"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One registration with its history, and why it has not moved up
         * @description Needs registration:read.
         */
        get: operations["Participants_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{registrationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel for somebody; the waiting list moves up
         * @description Needs registration:write.
         */
        post: operations["RegistrationDecisions_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{registrationId}/give-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give somebody who waits a place, beyond the capacity if need be
         * @description Needs registration:write.
         */
        post: operations["RegistrationDecisions_givePlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/{registrationId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn somebody who waits down, with a reason they read
         * @description Needs registration:write.
         */
        post: operations["RegistrationDecisions_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repair-tasks/{repairTaskId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how a dead address was seen to; another address of the person closes the task by itself
         * @description Needs contact:write.
         */
        post: operations["Returns_closeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/repair-tasks/{repairTaskId}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody else to the gathering whose mail came back; held for a minute
         * @description Needs event:write.
         */
        post: operations["Returns_inviteInstead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was told of a project, by whom, and what became of it
         * @description Needs contact:read.
         */
        get: operations["Reports_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a project on, which promises that it is invited to the next gathering
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/already-known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The network knows whom the report names; another project of theirs is entered beside
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_alreadyKnown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/answered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whoever told of the project was told otherwise what became of it, or cannot be reached
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_answered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask whoever told of the project, once; they answer on their own page
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same project was reported before: both reports follow one promise
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a report over to another network with consent; it is sighted anew there
         * @description Needs contact:write.
         */
        post: operations["HandOver_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/out-of-scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The project does not fit; its reporter is told why
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_outOfScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/receivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Networks to which a report can be handed over
         * @description Needs contact:read.
         */
        get: operations["HandOver_receivers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a report may be the same as, with reasons, and whom the network knows behind its address
         * @description Needs contact:read.
         */
        get: operations["ReportDecisions_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{reportId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Back into the inbox, with what the decision has entered and nobody uses; not once somebody was written to
         * @description Needs contact:write.
         */
        post: operations["ReportDecisions_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One segment with its sentence and how many people it means now
         * @description Needs contact:read.
         */
        get: operations["Segments_get"];
        /**
         * Change a segment; waves that were sent keep what it meant
         * @description Needs contact:write.
         */
        put: operations["Segments_edit"];
        post?: never;
        /**
         * Forget a segment
         * @description Needs contact:write.
         */
        delete: operations["Segments_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody it means now, by name
         * @description Needs contact:read.
         */
        get: operations["Segments_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One series with the dates of a year, and why there are none on some days
         * @description Needs event:read.
         */
        get: operations["Series_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a series; dates that stand stay as they are
         * @description Needs event:write.
         */
        patch: operations["Series_edit"];
        trace?: never;
    };
    "/api/series/{seriesId}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one date more: the next free day of the rule, or a day by hand
         * @description Needs event:write.
         */
        post: operations["Series_planNext"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a series: no more dates; those that stand go on
         * @description Needs event:write.
         */
        post: operations["Series_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members of the group and what they answered once for all dates
         * @description Needs contact:read.
         */
        get: operations["SeriesMembers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The usual timeline of a series: its own, or that of its kind
         * @description Needs event:read.
         */
        get: operations["UsualTimelines_ofSeries"];
        /**
         * The same for one series
         * @description Needs event:write.
         */
        put: operations["UsualTimelines_saveOfSeries"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/timeline/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same for the gatherings of one series
         * @description Needs event:write.
         */
        post: operations["UsualTimelines_adoptInSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/timeline/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same for the next gathering of one series
         * @description Needs event:read.
         */
        post: operations["UsualTimelines_previewInSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/series/{seriesId}/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make every date of a year that does not stand yet
         * @description Needs event:write.
         */
        post: operations["Series_planYear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what the account may do where */
        get: operations["Session_current"];
        put?: never;
        /** Sign in: sets the session cookie */
        post: operations["Session_open"];
        /** Sign out; harmless when nobody is signed in */
        delete: operations["Session_close"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the own name and language */
        put: operations["Session_edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out on every device */
        delete: operations["Session_closeEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Another moment or words of one’s own; a moment ahead plans again what was left out
         * @description Needs event:write.
         */
        patch: operations["Timeline_change"];
        trace?: never;
    };
    "/api/steps/{stepId}/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Needs contact:read. */
        get: operations["Timeline_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan again what was left out
         * @description Needs event:write.
         */
        post: operations["Timeline_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The mail as one of its readers gets it; links that open something lead nowhere
         * @description Needs contact:read.
         */
        get: operations["Timeline_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it now, to as many people as were confirmed
         * @description Needs event:write.
         */
        post: operations["Timeline_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave it out, and say why
         * @description Needs event:write.
         */
        post: operations["Timeline_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/steps/{stepId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the mail of one reader to yourself; its links open nothing
         * @description Needs event:write.
         */
        post: operations["Timeline_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What does not go on by itself in your networks, most urgent first
         * @description Needs event:read.
         */
        get: operations["Today_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{waveId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the wave is complete; refused while a promised project has no invitation
         * @description Needs event:write.
         */
        post: operations["Waves_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{waveId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody of a wave with their answer and their mail
         * @description Needs contact:read.
         */
        get: operations["Waves_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waves/{waveId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a wave back within its minute, as if it had never been
         * @description Needs event:write.
         */
        post: operations["Waves_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptReport: {
            version: number;
            project: {
                /** Format: uuid */
                id: string;
            } | {
                name: string;
                acronym?: string;
                website?: string | null;
                carrier: {
                    /** Format: uuid */
                    id: string;
                } | {
                    name: string;
                    city: string;
                };
            };
            contact: ({
                /** Format: uuid */
                id: string;
            } | {
                /** @enum {string} */
                salutation?: "Frau" | "Herr" | "none";
                title?: string;
                firstName?: string;
                lastName: string;
                functionTitle?: string;
                email?: string | null;
                phone?: string;
            }) | null;
        };
        Account: {
            /** Format: uuid */
            id: string;
            email: string;
            displayName: string;
            /** @enum {string} */
            language: "de" | "en";
            isInstanceAdmin: boolean | null;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            roles: {
                /** Format: uuid */
                networkId: string;
                /** @enum {string} */
                role: "admin" | "caretaker" | "deputy" | "organiser" | "moderator" | "minute_taker" | "funder_view";
            }[];
            version: number;
        };
        AccountInvitation: {
            email: string;
            displayName: string;
            /** @enum {string} */
            language: "de" | "en";
            role?: {
                /** Format: uuid */
                networkId: string;
                /** @enum {string} */
                role: "admin" | "caretaker" | "deputy" | "organiser" | "moderator" | "minute_taker" | "funder_view";
            };
        };
        AccountPage: {
            rows: components["schemas"]["Account"][];
            total: number;
            page: number;
            size: number;
        };
        Agenda: {
            version: number;
            items: components["schemas"]["AgendaItem"][];
            sums: components["schemas"]["AgendaSums"];
        };
        AgendaBody: {
            version: number;
            items: {
                /** Format: uuid */
                id?: string;
                /** @example 2026-03-19T10:00 */
                startsLocal?: string | null;
                minutes: number;
                /** @enum {string} */
                kind: "welcome" | "greeting" | "input" | "practice_report" | "report_from_regions" | "panel" | "breakout_round" | "world_cafe" | "open_space" | "break" | "idea_collection" | "decision" | "next_date" | "closing";
                title: string;
                description?: string;
                /** Format: uuid */
                roomId?: string | null;
                isPublic?: boolean;
                speakers?: {
                    /** Format: uuid */
                    personId?: string | null;
                    name?: string;
                    organisationName?: string;
                }[];
            }[];
        };
        AgendaItem: {
            /** Format: uuid */
            id: string;
            startsLocal: string;
            minutes: number;
            /** @enum {string} */
            kind: "welcome" | "greeting" | "input" | "practice_report" | "report_from_regions" | "panel" | "breakout_round" | "world_cafe" | "open_space" | "break" | "idea_collection" | "decision" | "next_date" | "closing";
            title: string;
            description: string;
            /** Format: uuid */
            roomId: string | null;
            isPublic: boolean;
            speakers: {
                /** Format: uuid */
                personId: string | null;
                name: string;
                organisationName: string;
            }[];
        };
        AgendaSums: {
            plannedMinutes: number;
            eventMinutes: number;
            endsLocal: string;
            overrunMinutes: number;
            gaps: {
                before: number;
                minutes: number;
            }[];
        };
        AlikePromises: {
            rows: {
                /** Format: uuid */
                id: string;
                project: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                carrier: string;
                city: string;
                score: number;
                reasons: ("same_contact" | "same_site" | "same_name" | "similar_name" | "same_acronym" | "same_mail_domain" | "same_carrier" | "same_city" | "other_city")[];
            }[];
        };
        AnswerEntered: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            answer: "accepted" | "declined" | "declined_interested";
        };
        Application: {
            email: string;
            /**
             * @default none
             * @enum {string}
             */
            salutation?: "Frau" | "Herr" | "none";
            /** @default  */
            title?: string;
            firstName: string;
            lastName: string;
            /** @default  */
            functionTitle?: string;
            /** @default  */
            phone?: string;
            /** @default  */
            organisationName?: string;
            /**
             * Format: uuid
             * @default null
             */
            organisationId?: string | null;
            /** @default  */
            projectName?: string;
            /**
             * @default null
             * @enum {string|null}
             */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            mode: "on_site" | "online";
            /**
             * @default null
             * @enum {string|null}
             */
            practiceStage?: "established" | "new" | "interested" | null;
            /** @default null */
            isFirstTime?: boolean | null;
            /** @default  */
            question?: string;
            /** @default  */
            dietary?: string;
            /** @default  */
            accessNeeds?: string;
            /** @default false */
            listsName?: boolean;
            /** @default false */
            listsEmail?: boolean;
            /** @default false */
            futureInvitations?: boolean;
            /**
             * @default de
             * @enum {string}
             */
            language?: "de" | "en";
            /**
             * @default regular
             * @enum {string}
             */
            place?: "regular" | "guarantee" | "speaker" | "staff";
            /** @default false */
            walkIn?: boolean;
        };
        Arrivals: {
            days: components["schemas"]["DayOfArrivals"][];
            sinceYesterday: components["schemas"]["EventArrivals"][];
        };
        AskReporter: {
            version: number;
            question: string;
        };
        AttendanceConfirmation: {
            version: number;
            /** @default false */
            restAbsent?: boolean;
            /** @default 0 */
            headcount?: number;
        };
        AttendanceCorrection: {
            reason: string;
            /** @default [] */
            marks?: {
                /** Format: uuid */
                registrationId: string;
                version: number;
                /** @enum {string|null} */
                status: "present" | "partial" | "excused" | "absent" | "substituted" | null;
                /** @default null */
                minutes?: number | null;
                /**
                 * Format: uuid
                 * @default null
                 */
                substituteId?: string | null;
                /**
                 * @default organiser
                 * @enum {string}
                 */
                evidence?: "organiser" | "signature";
                /**
                 * Format: uuid
                 * @default null
                 */
                scanId?: string | null;
                /** @default null */
                restores?: number | null;
            }[];
            /** @default null */
            headcount?: number | null;
        };
        AttendanceMarks: {
            marks: {
                /** Format: uuid */
                registrationId: string;
                version: number;
                /** @enum {string|null} */
                status: "present" | "partial" | "excused" | "absent" | "substituted" | null;
                /** @default null */
                minutes?: number | null;
                /**
                 * Format: uuid
                 * @default null
                 */
                substituteId?: string | null;
                /**
                 * @default organiser
                 * @enum {string}
                 */
                evidence?: "organiser" | "signature";
                /**
                 * Format: uuid
                 * @default null
                 */
                scanId?: string | null;
                /** @default null */
                restores?: number | null;
            }[];
        };
        AttendanceMatrix: {
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            kind: "persons" | "organisations" | "projects" | "laender";
            asOf: string;
            meetings: {
                /** Format: uuid */
                eventId: string;
                no: number;
                title: string;
                number: number | null;
                startsLocal: string;
                /** Format: uuid */
                groupId: string | null;
            }[];
            rows: {
                id: string;
                name: string;
                detail: string;
                letters: string;
                n: number;
                a: number;
                x: number;
                rate: number | null;
                adjusted: number | null;
                lastK: (number)[];
                streak: number;
                misses: number;
                /** @enum {string} */
                status: "former" | "n/a" | "never" | "new" | "lapsed" | "regular" | "occasional";
                longestGap: number;
                isAway: boolean;
                continuity: number | null;
                region: {
                    present: number;
                    asked: number;
                    rate: number | null;
                } | null;
            }[];
            pooled: {
                present: number;
                asked: number;
                rate: number | null;
            };
            statuses: {
                former: number;
                "n/a": number;
                never: number;
                new: number;
                lapsed: number;
                regular: number;
                occasional: number;
            };
            lapseRate: number | null;
        };
        AttendanceRanking: {
            rows: {
                /** Format: uuid */
                id: string;
                name: string;
                detail: string;
                letters: string;
                n: number;
                a: number;
                x: number;
                rate: number | null;
                adjusted: number | null;
                lastK: (number)[];
                streak: number;
                misses: number;
                /** @enum {string} */
                status: "former" | "n/a" | "never" | "new" | "lapsed" | "regular" | "occasional";
                longestGap: number;
                isAway: boolean;
            }[];
            total: number;
            page: number;
            size: number;
            meetings: {
                /** Format: uuid */
                eventId: string;
                no: number;
                title: string;
                number: number | null;
                startsLocal: string;
                /** Format: uuid */
                groupId: string | null;
            }[];
        };
        AttendanceScanBody: {
            content: string;
        };
        AttendanceScanRemoval: {
            /** @default  */
            reason?: string;
        };
        AttendanceSheet: {
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            state: "open" | "recorded" | "confirmed" | "corrected";
            /** @enum {string} */
            use: "early" | "off" | "marks" | "corrections";
            opensAt: string;
            startsAt: string;
            netMinutes: number;
            version: number;
            lastHash: string | null;
            headcount: number;
            confirmedAt: string | null;
            /** Format: uuid */
            confirmedBy: string | null;
            confirmedByName: string | null;
            counts: {
                present: number;
                partial: number;
                excused: number;
                absent: number;
                substituted: number;
                unmarked: number;
            };
            rows: {
                /** Format: uuid */
                registrationId: string;
                /** Format: uuid */
                personId: string;
                firstName: string;
                lastName: string;
                organisationName: string;
                projectName: string;
                /** @enum {string} */
                mode: "on_site" | "online";
                /** @enum {string} */
                place: "regular" | "guarantee" | "speaker" | "staff";
                /** @enum {string} */
                via: "public" | "invitation" | "organiser" | "walk_in" | "forwarded";
                /** @enum {string} */
                registrationStatus: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show";
                mark: {
                    /** @enum {string} */
                    status: "present" | "partial" | "excused" | "absent" | "substituted";
                    minutes: number | null;
                    /** Format: uuid */
                    substituteId: string | null;
                    /** @enum {string} */
                    evidence: "organiser" | "signature" | "check_in" | "self" | "join_click" | "provider_report";
                    /** Format: uuid */
                    scanId: string | null;
                    version: number;
                    recordedAt: string;
                } | null;
            }[];
            scans: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                mediaType: "application/pdf" | "image/jpeg" | "image/png";
                pages: number | null;
                bytes: number;
                uploadedAt: string;
                /** Format: uuid */
                uploadedBy: string | null;
                uploadedByName: string | null;
            }[];
            corrections: {
                sequence: number;
                /** Format: uuid */
                registrationId: string | null;
                /** @enum {string|null} */
                status: "present" | "partial" | "excused" | "absent" | "substituted" | null;
                headcount: number | null;
                isScan: boolean;
                reason: string | null;
                at: string;
                /** Format: uuid */
                actorId: string | null;
                actorName: string | null;
            }[];
        };
        AttendanceTurnout: {
            meetings: {
                /** Format: uuid */
                eventId: string;
                no: number;
                title: string;
                number: number | null;
                startsLocal: string;
                /** Format: uuid */
                groupId: string | null;
                registered: number;
                cancelled: number;
                effective: number;
                came: number;
                walkIns: number;
                headcount: number;
                present: number;
                showUp: number | null;
                noShow: number | null;
                gross: number | null;
                firstTimers: number;
                newShare: number | null;
                returningShare: number | null;
                established: number;
                newcomers: number;
                interested: number;
                practiceKnown: number;
                practiceShare: number | null;
                askedAgain: number;
                cameAgain: number;
                retention: number | null;
                laender: number;
                coverage: number;
                organisationTypes: number;
                contexts: number;
            }[];
        };
        AttendeeDecisions: {
            decisions: {
                /** Format: uuid */
                attendeeId: string;
                version: number;
                /** @enum {string} */
                decision: "open" | "matched" | "headcount" | "ignored";
                /**
                 * Format: uuid
                 * @default null
                 */
                registrationId?: string | null;
            }[];
        };
        CalendarReplies: {
            rows: components["schemas"]["CalendarReply"][];
        };
        CalendarReply: {
            /** Format: uuid */
            id: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            series: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            attendee: string;
            sender: string;
            /** @enum {string} */
            participation: "accepted" | "declined" | "tentative" | "needs-action" | "delegated" | "countered";
            /** @enum {string} */
            cause: "other-sender" | "doubted-sender" | "unknown-person" | "several-people" | "not-invited" | "which-mode" | "tentative" | "delegated" | "countered" | "refused";
            /** Format: date-time */
            answeredAt: string;
        };
        CheckInAnswer: {
            version: number;
            minutesAhead: number;
            results: components["schemas"]["CheckInResult"][];
        };
        CheckInArrivals: {
            /**
             * Format: uuid
             * @default null
             */
            eventId?: string | null;
            /** Format: date-time */
            sentAt: string;
            items: ({
                /** Format: uuid */
                nonce: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "in";
                /** Format: uuid */
                registrationId: string;
                /** @default false */
                isAdmitted?: boolean;
            } | {
                /** Format: uuid */
                nonce: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "out";
                /** Format: uuid */
                registrationId: string;
                /**
                 * Format: uuid
                 * @default null
                 */
                undoes?: string | null;
                /** @default null */
                version?: number | null;
            } | {
                /** Format: uuid */
                nonce: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                kind: "walk-in";
                name: string;
                email: string;
                /** @default  */
                organisationName?: string;
            })[];
        };
        CheckInDoor: {
            /** Format: uuid */
            linkId: string;
            /** Format: uuid */
            eventId: string;
            title: string;
            startsLocal: string;
            endsLocal: string;
            /** @enum {string} */
            state: "open" | "revoked" | "over";
            isHere: boolean;
        };
        CheckInLink: {
            /** Format: uuid */
            id: string;
            name: string;
            createdAt: string;
            revokedAt: string | null;
            devices: number;
            token: string;
            pin: string;
        };
        CheckInPerson: {
            /** Format: uuid */
            registrationId: string;
            firstName: string;
            lastName: string;
            organisationName: string;
            /** @enum {string} */
            standing: "place" | "waiting" | "gone";
            isExpected: boolean;
            /** @enum {string|null} */
            mark: "in" | "substituted" | null;
            version: number;
        };
        CheckInPin: {
            pin: string;
        };
        CheckInResult: {
            /** Format: uuid */
            nonce: string;
            /** @enum {string} */
            outcome: "in" | "already" | "waiting" | "gone" | "substituted" | "unknown" | "out" | "kept" | "refused";
            /** Format: uuid */
            registrationId: string | null;
            version: number | null;
        };
        CheckInRoster: {
            /** Format: uuid */
            eventId: string;
            title: string;
            startsAt: string;
            endsAt: string;
            opensAt: string;
            /** @enum {string} */
            use: "early" | "off" | "marks" | "corrections";
            now: string;
            version: number;
            people: components["schemas"]["CheckInPerson"][];
        };
        ChecklistItem: {
            code: string;
            /** @enum {string} */
            neededFor: "announced" | "open";
            isRequired: boolean;
            isDone: boolean;
        };
        Closed: {
            /** Format: uuid */
            id: string;
        };
        ContactQuestion: {
            /** @enum {string|null} */
            hindrance: "asked" | "no-address" | "suppressed" | "ended" | "reachable" | null;
            suggestion: string;
            answers: {
                /** Format: uuid */
                reportId: string;
                reference: string;
                question: {
                    text: string;
                    /** Format: date-time */
                    askedAt: string;
                    /** Format: date-time */
                    leavesAt: string;
                    /** Format: date-time */
                    sentAt: string | null;
                    /** @enum {string} */
                    mail: "waiting" | "sent" | "returned" | "failed" | "dropped";
                    until: string;
                    /** Format: date-time */
                    answeredAt: string | null;
                } | null;
                notes: {
                    note: string;
                    /** Format: date-time */
                    writtenAt: string;
                }[];
                contact: {
                    name: string;
                    email: string | null;
                    phone: string;
                } | null;
            }[];
        };
        ContactRoleEnd: {
            /** Format: date */
            on: string;
        };
        ContactRoleReference: {
            /** Format: uuid */
            id: string;
        };
        Cover: {
            sha256: string;
            width: number;
            height: number;
            alternativeText: string;
        };
        CoverBody: {
            version: number;
            cover: {
                alternativeText: string;
                /** Format: base64 */
                content: string;
            } | null;
        };
        DayNote: {
            day: string;
            why: {
                /** @enum {string} */
                kind: "weekend";
            } | {
                /** @enum {string} */
                kind: "holiday";
                name: {
                    de: string;
                    en: string;
                };
            } | {
                /** @enum {string} */
                kind: "quiet-period";
                from: string;
                to: string;
            };
            isMoved: boolean;
        };
        DayOfArrivals: {
            day: string;
            arrived: number;
            left: number;
        };
        DuplicateReport: {
            version: number;
            /** Format: uuid */
            of: string;
        };
        EnteredAnswer: {
            /** @enum {string} */
            answer: "accepted" | "declined" | "declined_interested";
            /**
             * @default null
             * @enum {string|null}
             */
            mode?: "on_site" | "online" | null;
        };
        Event: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            slug: string;
            number: number | null;
            title: string;
            motto: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            /** @enum {string} */
            format: "in_person" | "online" | "hybrid";
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            /** @enum {string} */
            registrationState: "not_yet_open" | "open" | "closed" | "cancelled" | "over";
            startsLocal: string;
            endsLocal: string;
            zone: string;
            venueName: string;
            window: components["schemas"]["RegistrationWindow"];
            modes: components["schemas"]["ModePlaces"][];
            version: number;
            /** Format: uuid */
            groupId: string | null;
            /** Format: uuid */
            hostOrganisationId: string | null;
            description: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            venueAddress: string;
            venueDirections: string;
            accessibilityNotes: string;
            meetingUrl: string | null;
            audience: string;
            costNote: string;
            maxPerOrganisation: number | null;
            contactName: string;
            contactPhone: string;
            contactEmail: string | null;
            fundingNotice: string;
            nextDateHint: string;
            guaranteeRelevant: boolean;
            constituting: boolean;
            calendarSequence: number;
            cancelReason: string;
            /** Format: uuid */
            successorEventId: string | null;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EventArchived: {
            version: number;
        };
        EventArrivals: {
            /** Format: uuid */
            eventId: string;
            title: string;
            arrived: number;
            left: number;
        };
        EventCancellation: {
            version: number;
            reason: string;
            /**
             * Format: uuid
             * @default null
             */
            successorEventId?: string | null;
        };
        EventChanged: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            version: number;
            told: number;
        };
        EventCopy: {
            /** @example 2026-03-19T10:00 */
            startsLocal: string;
            /** @example 2026-03-19T10:00 */
            endsLocal?: string;
            title?: string;
        };
        EventDocumented: {
            version: number;
            /** @enum {string} */
            minutes: "kept" | "waived";
            note: string;
        };
        EventEdit: {
            title?: string;
            /** @enum {string} */
            type?: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            /** @enum {string} */
            format?: "in_person" | "online" | "hybrid";
            /** @example 2026-03-19T10:00 */
            startsLocal?: string;
            /** @example 2026-03-19T10:00 */
            endsLocal?: string;
            zone?: string;
            /** Format: uuid */
            groupId?: string | null;
            /** Format: uuid */
            hostOrganisationId?: string | null;
            number?: number | null;
            motto?: string;
            description?: string;
            venueName?: string;
            venueAddress?: string;
            venueDirections?: string;
            accessibilityNotes?: string;
            /** Format: uri */
            meetingUrl?: string | null;
            audience?: string;
            costNote?: string;
            maxPerOrganisation?: number | null;
            contactName?: string;
            contactPhone?: string;
            contactEmail?: string | null;
            fundingNotice?: string;
            nextDateHint?: string;
            guaranteeRelevant?: boolean;
            constituting?: boolean;
            window?: {
                /** @example 2026-03-19T10:00 */
                opens?: string | null;
                /** @example 2026-03-19T10:00 */
                closes?: string | null;
                /** @example 2026-03-19T10:00 */
                cancelUntil?: string | null;
            };
            version: number;
        };
        EventInFull: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            slug: string;
            number: number | null;
            title: string;
            motto: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            /** @enum {string} */
            format: "in_person" | "online" | "hybrid";
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            /** @enum {string} */
            registrationState: "not_yet_open" | "open" | "closed" | "cancelled" | "over";
            startsLocal: string;
            endsLocal: string;
            zone: string;
            venueName: string;
            window: components["schemas"]["RegistrationWindow"];
            modes: components["schemas"]["ModePlaces"][];
            version: number;
            /** Format: uuid */
            groupId: string | null;
            /** Format: uuid */
            hostOrganisationId: string | null;
            description: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            venueAddress: string;
            venueDirections: string;
            accessibilityNotes: string;
            meetingUrl: string | null;
            audience: string;
            costNote: string;
            maxPerOrganisation: number | null;
            contactName: string;
            contactPhone: string;
            contactEmail: string | null;
            fundingNotice: string;
            nextDateHint: string;
            guaranteeRelevant: boolean;
            constituting: boolean;
            calendarSequence: number;
            cancelReason: string;
            /** Format: uuid */
            successorEventId: string | null;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            networkName: string;
            networkSlug: string;
            networkFundingNotice: string;
            host: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            series: {
                /** Format: uuid */
                id: string;
                title: string;
            } | null;
            moves: ("draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held")[];
            checklist: components["schemas"]["ChecklistItem"][];
            agenda: {
                items: components["schemas"]["AgendaItem"][];
                sums: components["schemas"]["AgendaSums"];
            };
            rooms: components["schemas"]["Room"][];
            cover: components["schemas"]["Cover"] | null;
            logos: components["schemas"]["Logo"][];
            revisions: components["schemas"]["EventRevision"][];
            minutes: {
                /** @enum {string} */
                kind: "kept" | "waived";
                note: string;
            } | null;
        };
        EventModes: {
            version: number;
            modes: {
                /** @enum {string} */
                mode: "on_site" | "online";
                capacity: number | null;
                reserved: number;
            }[];
        };
        EventNotHeld: {
            version: number;
            note: string;
        };
        EventPage: {
            rows: components["schemas"]["EventSummary"][];
            total: number;
            page: number;
            size: number;
        };
        EventPlaces: {
            version: number;
            modes: {
                /** @enum {string} */
                mode: "on_site" | "online";
                capacity: number | null;
                reserved: number;
            }[];
        };
        EventRevision: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "moved" | "changed" | "cancelled" | "not_held";
            calendarSequence: number;
            changes: {
                field: string;
                from: string | null;
                to: string | null;
            }[];
            reason: string;
            /** Format: date-time */
            at: string;
        };
        EventSegments: {
            segmentIds: string[];
            seen: string[];
        };
        EventSeries: {
            version: number;
            /** Format: uuid */
            seriesId: string | null;
        };
        EventStep: {
            version: number;
        };
        EventSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            slug: string;
            number: number | null;
            title: string;
            motto: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            /** @enum {string} */
            format: "in_person" | "online" | "hybrid";
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            /** @enum {string} */
            registrationState: "not_yet_open" | "open" | "closed" | "cancelled" | "over";
            startsLocal: string;
            endsLocal: string;
            zone: string;
            venueName: string;
            window: components["schemas"]["RegistrationWindow"];
            modes: components["schemas"]["ModePlaces"][];
            version: number;
            networkName: string;
            places: components["schemas"]["PlacesNow"][];
        };
        EventVersion: {
            version: number;
        };
        FigureBreakdown: {
            total: number;
            byLand: {
                /** @enum {string|null} */
                land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
                count: number;
            }[];
            byCarrierType: {
                /** @enum {string} */
                type: "ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other";
                count: number;
            }[];
        };
        FirstAdministrator: {
            code: string;
            email: string;
            displayName: string;
            /** @enum {string} */
            language: "de" | "en";
            password: string;
        };
        Group: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            type: "plenary" | "working_group" | "steering_group" | "regulars_table" | "other";
            name: string;
            /** @enum {string} */
            openness: "open" | "on_request" | "closed";
            lead: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            minuteTaker: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            listKeeper: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            cadence: string;
            quorum: number | null;
            inviteLeadDays: number;
            objectionDays: number;
            /** @enum {string} */
            listSharing: "members" | "optin" | "none";
            /** @enum {string} */
            state: "forming" | "active" | "paused" | "dissolved";
            version: number;
        };
        GroupChanges: {
            /** @enum {string} */
            type?: "plenary" | "working_group" | "steering_group" | "regulars_table" | "other";
            name?: string;
            /** @enum {string} */
            openness?: "open" | "on_request" | "closed";
            /** Format: uuid */
            leadPersonId?: string | null;
            /** Format: uuid */
            minuteTakerPersonId?: string | null;
            /** Format: uuid */
            listKeeperPersonId?: string | null;
            cadence?: string;
            quorum?: number | null;
            inviteLeadDays?: number;
            objectionDays?: number;
            /** @enum {string} */
            listSharing?: "members" | "optin" | "none";
            version: number;
        };
        GroupMove: {
            version: number;
            /** @enum {string} */
            state: "forming" | "active" | "paused" | "dissolved";
            reason?: string;
        };
        GroupPage: {
            rows: components["schemas"]["Group"][];
            total: number;
            page: number;
            size: number;
        };
        Guest: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            kind: "added" | "left_out";
            reason: string;
        };
        GuestDecision: {
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            kind: "added" | "left_out";
            /** @default  */
            reason?: string;
        };
        HandOverReport: {
            version: number;
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            agreed: "contact" | "reporter";
            evidence: string;
            sharesContact: boolean;
            reason: string;
        };
        InvitationAnswer: {
            /** Format: uuid */
            invitationId: string;
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            organisationName: string;
            /** @enum {string} */
            state: "sent" | "bounced" | "accepted" | "declined" | "declined_interested" | "no_response";
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** @enum {string|null} */
            registration: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show" | null;
        };
        InvitationAnswerPage: {
            rows: components["schemas"]["InvitationAnswer"][];
            total: number;
            page: number;
            size: number;
            counts: {
                [key: string]: number;
            };
        };
        InvitedInstead: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            invited: number;
            /** Format: date-time */
            sendsAt: string;
        };
        InvitedPage: {
            rows: components["schemas"]["InvitedPerson"][];
            total: number;
            page: number;
            size: number;
        };
        InvitedPerson: {
            /** Format: uuid */
            invitationId: string;
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            organisationName: string;
            email: string | null;
            reasons: {
                /** @enum {string} */
                kind: "obligation" | "short_notice" | "member" | "segment" | "interested" | "speaker" | "guest";
                name: string;
            }[];
            /** @enum {string} */
            state: "sent" | "bounced" | "accepted" | "declined" | "declined_interested" | "no_response" | "revoked";
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            mail: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                sentAt: string | null;
            } | null;
        };
        JoinedPromise: {
            /** Format: uuid */
            id: string;
        };
        KnownContact: {
            /** Format: uuid */
            id: string;
            name: string;
            projects: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            isMember: boolean;
            hasLapsed: boolean;
        };
        KnownReport: {
            version: number;
            project?: {
                /** Format: uuid */
                id: string;
            } | {
                name: string;
                acronym?: string;
                website?: string | null;
                carrier: {
                    /** Format: uuid */
                    id: string;
                } | {
                    name: string;
                    city: string;
                };
            };
            contact?: {
                /** Format: uuid */
                id: string;
            } | null;
        };
        LedgerBalance: {
            /** Format: uuid */
            networkId: string;
            reports: number;
            byState: {
                in_triage: number;
                needs_info: number;
                accepted: number;
                duplicate: number;
                already_known: number;
                out_of_scope: number;
            };
            promises: number;
            byStanding: {
                open: number;
                contact_research: number;
                bound: number;
                ready: number;
                invited: number;
                delivered: number;
                responded: number;
                fulfilled: number;
                released: number;
            };
            held: number;
            acceptedProjects: number;
            promisedProjects: number;
            gaps: {
                /** @enum {string} */
                kind: "report-without-outcome" | "duplicate-of-nothing" | "promise-missing" | "promise-of-another-project" | "report-missing" | "promised-twice" | "gathering-gone" | "not-invited" | "kept-without-invitation" | "released-without-cause" | "released-by-one";
                /** Format: uuid */
                networkId: string;
                /** Format: uuid */
                reportId: string | null;
                reference: string | null;
                /** Format: uuid */
                obligationId: string | null;
                /** Format: uuid */
                projectId: string | null;
            }[];
        };
        LedgerPage: {
            rows: components["schemas"]["LedgerRow"][];
            total: number;
            page: number;
            size: number;
            counts: {
                total: number;
                byStanding: {
                    open: number;
                    contact_research: number;
                    bound: number;
                    ready: number;
                    invited: number;
                    delivered: number;
                    responded: number;
                    fulfilled: number;
                    released: number;
                };
                pressing: number;
                held: number;
            };
        };
        LedgerProof: {
            /** Format: uuid */
            id: string;
            version: number;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            carrier: string;
            references: string[];
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            standing: "open" | "contact_research" | "bound" | "ready" | "invited" | "delivered" | "responded" | "fulfilled" | "released";
            /** @enum {string} */
            turn: "team" | "second" | "tagwerk" | "project" | "nobody";
            event: {
                /** Format: uuid */
                id: string;
                title: string;
                startsLocal: string;
            } | null;
            deadline: {
                /** @enum {string} */
                clock: "triage" | "contact" | "information" | "invitation" | "repair" | "answer";
                dueOn: string;
                /** @enum {string} */
                urgency: "green" | "amber" | "red";
            } | null;
            invitation: {
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                came: "sent" | "delivered" | "failed" | "answered";
            } | null;
            hold: {
                /** Format: date-time */
                at: string;
                by: string | null;
                reason: string;
            } | null;
            near: components["schemas"]["NearGathering"] | null;
            welcome: {
                event: components["schemas"]["NearGathering"];
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                came: "sent" | "delivered" | "failed" | "answered";
            } | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            releaseCause: "out_of_scope_later" | "objection" | "project_ended" | "unreachable" | "withdrawn" | null;
            /** Format: uuid */
            networkId: string;
            /** Format: date-time */
            acceptedAt: string;
            contacts: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            reports: {
                /** Format: uuid */
                id: string;
                reference: string;
                /** @enum {string} */
                channel: "form" | "event_desk" | "personal_page" | "mail" | "phone" | "minutes";
                /** @enum {string} */
                state: "in_triage" | "needs_info" | "accepted" | "duplicate" | "already_known" | "out_of_scope";
                /** Format: date-time */
                receivedAt: string;
                rawName: string;
                rawCarrier: string;
                rawCity: string;
            }[];
            joined: {
                /** Format: uuid */
                id: string;
                project: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                carrier: string;
                references: string[];
                /** Format: date-time */
                joinedAt: string;
            }[];
            release: {
                /** @enum {string} */
                cause: "out_of_scope_later" | "objection" | "project_ended" | "unreachable" | "withdrawn";
                note: string;
                askedBy: string | null;
                mayAgree: boolean;
            } | null;
            entries: components["schemas"]["ProofEntry"][];
        };
        LedgerRow: {
            /** Format: uuid */
            id: string;
            version: number;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            carrier: string;
            references: string[];
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            standing: "open" | "contact_research" | "bound" | "ready" | "invited" | "delivered" | "responded" | "fulfilled" | "released";
            /** @enum {string} */
            turn: "team" | "second" | "tagwerk" | "project" | "nobody";
            event: {
                /** Format: uuid */
                id: string;
                title: string;
                startsLocal: string;
            } | null;
            deadline: {
                /** @enum {string} */
                clock: "triage" | "contact" | "information" | "invitation" | "repair" | "answer";
                dueOn: string;
                /** @enum {string} */
                urgency: "green" | "amber" | "red";
            } | null;
            invitation: {
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                came: "sent" | "delivered" | "failed" | "answered";
            } | null;
            hold: {
                /** Format: date-time */
                at: string;
                by: string | null;
                reason: string;
            } | null;
            near: components["schemas"]["NearGathering"] | null;
            welcome: {
                event: components["schemas"]["NearGathering"];
                /** Format: date-time */
                sentAt: string;
                /** @enum {string} */
                came: "sent" | "delivered" | "failed" | "answered";
            } | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string|null} */
            releaseCause: "out_of_scope_later" | "objection" | "project_ended" | "unreachable" | "withdrawn" | null;
        };
        LedgerWatch: {
            balance: components["schemas"]["LedgerBalance"];
            amber: number;
            red: number;
            first: components["schemas"]["LedgerRow"][];
        };
        LedgerWatches: {
            networks: components["schemas"]["LedgerWatch"][];
        };
        Logo: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            alternativeText: string;
            /** @enum {string} */
            mediaType: "image/png" | "image/jpeg" | "image/webp";
            sha256: string;
        };
        LogoBody: {
            alternativeText: string;
            /** Format: base64 */
            content: string;
        };
        Logos: {
            rows: components["schemas"]["Logo"][];
        };
        LogosOfEvent: {
            version: number;
            logoIds: string[];
        };
        MadeCheckInLink: {
            /** Format: uuid */
            id: string;
        };
        Mail: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string | null;
            /** Format: uuid */
            eventId: string | null;
            /** Format: uuid */
            personId: string | null;
            /** @enum {string} */
            template: "registration-received" | "already-registered" | "registration-confirmed" | "registration-changed" | "registration-waitlisted" | "registration-rejected" | "waitlist-offer" | "offer-expired" | "cancel-confirmed" | "substitution-confirmed" | "substitution-notice" | "event-changed" | "event-moved" | "reconfirm-reminder" | "event-cancelled" | "free-mail" | "participant-mail" | "series-entry" | "still-interested" | "still-there" | "first-information" | "project-added" | "invitation" | "invitation-guarantee" | "invitation-short-notice" | "save-the-date" | "invitation-reminder" | "invitation-moved" | "participant-info" | "are-you-coming" | "access-link" | "thanks" | "sorry-missed" | "report-ack" | "report-outcome" | "report-question" | "personal-link" | "digest-caretaker" | "account-invitation" | "password-reset";
            language: string;
            toName: string;
            toAddress: string;
            /** @enum {string} */
            status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
            attempts: number;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            sentAt: string | null;
            response: string | null;
            /** Format: date-time */
            createdAt: string;
            returned: {
                /** @enum {string} */
                severity: "hard" | "soft" | "delayed";
                /** @enum {string} */
                reason: "unknown-address" | "unknown-domain" | "closed-mailbox" | "full-mailbox" | "too-large" | "refused" | "unreachable" | "other";
                diagnosis: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        MailCounts: {
            [key: string]: number;
        };
        MailInFull: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string | null;
            /** Format: uuid */
            eventId: string | null;
            /** Format: uuid */
            personId: string | null;
            /** @enum {string} */
            template: "registration-received" | "already-registered" | "registration-confirmed" | "registration-changed" | "registration-waitlisted" | "registration-rejected" | "waitlist-offer" | "offer-expired" | "cancel-confirmed" | "substitution-confirmed" | "substitution-notice" | "event-changed" | "event-moved" | "reconfirm-reminder" | "event-cancelled" | "free-mail" | "participant-mail" | "series-entry" | "still-interested" | "still-there" | "first-information" | "project-added" | "invitation" | "invitation-guarantee" | "invitation-short-notice" | "save-the-date" | "invitation-reminder" | "invitation-moved" | "participant-info" | "are-you-coming" | "access-link" | "thanks" | "sorry-missed" | "report-ack" | "report-outcome" | "report-question" | "personal-link" | "digest-caretaker" | "account-invitation" | "password-reset";
            language: string;
            toName: string;
            toAddress: string;
            /** @enum {string} */
            status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
            attempts: number;
            /** Format: date-time */
            notBefore: string;
            /** Format: date-time */
            sentAt: string | null;
            response: string | null;
            /** Format: date-time */
            createdAt: string;
            returned: {
                /** @enum {string} */
                severity: "hard" | "soft" | "delayed";
                /** @enum {string} */
                reason: "unknown-address" | "unknown-domain" | "closed-mailbox" | "full-mailbox" | "too-large" | "refused" | "unreachable" | "other";
                diagnosis: string;
                /** Format: date-time */
                at: string;
            } | null;
            subject: string | null;
            text: string | null;
            hasCalendar: boolean;
            steps: ("resend" | "mark-sent")[];
        };
        MailPage: {
            rows: components["schemas"]["Mail"][];
            total: number;
            page: number;
            size: number;
        };
        MailStatus: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
        };
        Mailing: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            texts: {
                de?: {
                    subject: string;
                    body: string;
                };
                en?: {
                    subject: string;
                    body: string;
                };
            };
            recipients: number;
            leftOut: {
                [key: string]: number;
            };
            /** Format: date-time */
            sendsAt: string;
            heldSeconds: number;
            /** Format: date-time */
            takenBackAt: string | null;
            takenBack: number | null;
            /** Format: date-time */
            createdAt: string;
            progress: {
                [key: string]: number;
            };
            /** @enum {string} */
            actorKind: "account" | "person" | "system" | "public";
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
        };
        MailingCheck: {
            recipients: number;
            participants: number;
            leftOut: {
                /** Format: uuid */
                personId: string;
                name: string;
                /** @enum {string} */
                cause: "objection" | "restricted" | "left" | "unproven" | "no_address" | "bounced" | "suppressed" | "unsubscribed" | "asked" | "paused" | "not_this_kind";
            }[];
            findings: components["schemas"]["MailingFinding"][];
        };
        MailingFinding: {
            /** @enum {string} */
            code: "nobody" | "subject-missing" | "body-missing" | "unknown-placeholder" | "open-brace" | "link-in-subject" | "needs-event" | "empty-placeholder" | "personal-link-missing" | "link-missing" | "answer-link-missing" | "link-of-somebody" | "link-elsewhere" | "link-for-organisers" | "no-such-day" | "weekday" | "year" | "left-over" | "other-language";
            /** @enum {string} */
            severity: "stops" | "asks" | "notes";
            /** @enum {string} */
            language: "de" | "en";
            text: string;
            suggestion: string | null;
            day: string | null;
            people: {
                names: string[];
                count: number;
            } | null;
        };
        MailingPage: {
            rows: components["schemas"]["Mailing"][];
            total: number;
            page: number;
            size: number;
        };
        MailingPiece: {
            /** @enum {string} */
            kind: "words" | "address" | "value" | "link" | "missing";
            text: string;
        };
        MailingPlaceholders: {
            rows: {
                name: string;
                names: {
                    de: string;
                    en: string;
                };
                /** @enum {string} */
                kind: "words" | "link";
                needsEvent: boolean;
            }[];
        };
        MailingPreview: {
            position: number;
            of: number;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
            };
            /** @enum {string} */
            language: "de" | "en";
            isParticipant: boolean;
            subject: components["schemas"]["MailingPiece"][];
            greeting: string | null;
            blocks: {
                /** @enum {string} */
                kind: "paragraph" | "list";
                lines: components["schemas"]["MailingPiece"][][];
            }[];
            text: string;
        };
        MailingSent: {
            /** Format: uuid */
            id: string;
            recipients: number;
            /** Format: date-time */
            sendsAt: string;
        };
        MailingTakenBack: {
            /** Format: uuid */
            id: string;
            takenBack: number;
        };
        MailingTemplate: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            name: string;
            texts: {
                de?: {
                    subject: string;
                    body: string;
                };
                en?: {
                    subject: string;
                    body: string;
                };
            };
            needsEvent: boolean;
            version: number;
        };
        MailingTemplateChanges: {
            name?: string;
            texts?: {
                de?: {
                    subject: string;
                    body: string;
                };
                en?: {
                    subject: string;
                    body: string;
                };
            };
            version: number;
        };
        MailingTemplates: {
            rows: components["schemas"]["MailingTemplate"][];
            builtIn: {
                /** @enum {string} */
                name: "thanks" | "programmeChange" | "arrival" | "question";
                texts: {
                    de?: {
                        subject: string;
                        body: string;
                    };
                    en?: {
                        subject: string;
                        body: string;
                    };
                };
                needsEvent: boolean;
            }[];
        };
        Membership: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            group: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            role: "member" | "lead" | "deputy" | "guest" | "advisory";
            /** @enum {string} */
            state: "proposed" | "active" | "suspended" | "ended";
            validFrom: string;
            validTo: string | null;
            suspendedOn: string | null;
            reason: string;
        };
        MembershipMove: {
            /** Format: date */
            on: string;
            reason?: string;
        };
        MembershipPage: {
            rows: components["schemas"]["Membership"][];
            total: number;
            page: number;
            size: number;
        };
        MembershipReference: {
            /** Format: uuid */
            id: string;
        };
        ModePlaces: {
            /** @enum {string} */
            mode: "on_site" | "online";
            capacity: number | null;
            reserved: number;
        };
        NearGathering: {
            /** Format: uuid */
            id: string;
            title: string;
            startsLocal: string;
        };
        Network: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            phase: "setup" | "implementation" | "sustaining" | "continued" | "ended";
            isPublic: boolean;
            version: number;
            purpose: string;
            scopeStatement: string;
            /** @enum {string} */
            reach: "regional" | "supraregional";
            /** @enum {string} */
            basis: "region" | "sector" | "topic";
            /** @enum {string} */
            orientation: "operational" | "strategic";
            /** @enum {string} */
            formality: "informal" | "formal";
            coordinatingOrganisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            caretaker: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            deputy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            mailbox: string | null;
            phone: string | null;
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            quietPeriods: {
                from: string;
                to: string;
                isYearly: boolean;
            }[];
            fundingNotice: string;
            accentColor: string | null;
            logo: components["schemas"]["NetworkLogo"] | null;
        };
        NetworkCare: {
            version: number;
            /** Format: uuid */
            caretakerPersonId: string | null;
            /** Format: uuid */
            deputyPersonId: string | null;
        };
        NetworkChanges: {
            slug?: string;
            name?: string;
            purpose?: string;
            scopeStatement?: string;
            /** @enum {string} */
            reach?: "regional" | "supraregional";
            /** @enum {string} */
            basis?: "region" | "sector" | "topic";
            /** @enum {string} */
            orientation?: "operational" | "strategic";
            /** @enum {string} */
            formality?: "informal" | "formal";
            mailbox?: string | null;
            phone?: string | null;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            quietPeriods?: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                isYearly: boolean;
            }[];
            fundingNotice?: string;
            accentColor?: string | null;
            isPublic?: boolean;
            version: number;
            /** Format: uuid */
            coordinatingOrganisationId?: string | null;
        };
        NetworkFigures: {
            asOf: string;
            initiatives: components["schemas"]["FigureBreakdown"];
            contacts: components["schemas"]["FigureBreakdown"];
            members: {
                total: number;
                persons: number;
                organisations: number;
                projects: number;
            };
        };
        NetworkLogo: {
            sha256: string;
            width: number;
            height: number;
            isInMails: boolean;
        };
        NetworkLogoBody: {
            version: number;
            /** Format: base64 */
            content: string | null;
        };
        NetworkPage: {
            rows: components["schemas"]["NetworkSummary"][];
            total: number;
            page: number;
            size: number;
        };
        NetworkPhaseMove: {
            version: number;
            /** @enum {string} */
            phase: "setup" | "implementation" | "sustaining" | "continued" | "ended";
            reason?: string;
        };
        NetworkSummary: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            phase: "setup" | "implementation" | "sustaining" | "continued" | "ended";
            isPublic: boolean;
            version: number;
        };
        NewCheckInLink: {
            /** @default  */
            name?: string;
        };
        NewConsent: {
            /** @enum {string} */
            kind: "directory_listing" | "participant_list_name" | "participant_list_email" | "photo_portrait" | "recording" | "future_invitations" | "source_name_disclosure";
            textVersion: string;
            evidence: string;
        };
        NewContactRole: {
            /** Format: uuid */
            projectId?: string | null;
            /** Format: uuid */
            organisationId?: string | null;
            isPrimary?: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string | null;
        };
        NewEvent: {
            title: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            /** @enum {string} */
            format: "in_person" | "online" | "hybrid";
            /** @example 2026-03-19T10:00 */
            startsLocal: string;
            /** @example 2026-03-19T10:00 */
            endsLocal: string;
            zone?: string;
            /** Format: uuid */
            groupId?: string | null;
            /** Format: uuid */
            hostOrganisationId?: string | null;
            number?: number | null;
            motto?: string;
            description?: string;
            venueName?: string;
            venueAddress?: string;
            venueDirections?: string;
            accessibilityNotes?: string;
            /** Format: uri */
            meetingUrl?: string | null;
            audience?: string;
            costNote?: string;
            maxPerOrganisation?: number | null;
            contactName?: string;
            contactPhone?: string;
            contactEmail?: string | null;
            fundingNotice?: string;
            nextDateHint?: string;
            guaranteeRelevant?: boolean;
            constituting?: boolean;
            window?: {
                /** @example 2026-03-19T10:00 */
                opens?: string | null;
                /** @example 2026-03-19T10:00 */
                closes?: string | null;
                /** @example 2026-03-19T10:00 */
                cancelUntil?: string | null;
            };
            modes?: {
                /** @enum {string} */
                mode: "on_site" | "online";
                capacity: number | null;
                reserved?: number;
            }[];
            agenda?: {
                /** @example 2026-03-19T10:00 */
                startsLocal?: string | null;
                minutes: number;
                /** @enum {string} */
                kind: "welcome" | "greeting" | "input" | "practice_report" | "report_from_regions" | "panel" | "breakout_round" | "world_cafe" | "open_space" | "break" | "idea_collection" | "decision" | "next_date" | "closing";
                title: string;
                description?: string;
                isPublic?: boolean;
                speakers?: {
                    /** Format: uuid */
                    personId?: string | null;
                    name?: string;
                    organisationName?: string;
                }[];
            }[];
        };
        NewGroup: {
            /** @enum {string} */
            type: "plenary" | "working_group" | "steering_group" | "regulars_table" | "other";
            name: string;
            /** @enum {string} */
            openness?: "open" | "on_request" | "closed";
            /** Format: uuid */
            leadPersonId?: string | null;
            /** Format: uuid */
            minuteTakerPersonId?: string | null;
            /** Format: uuid */
            listKeeperPersonId?: string | null;
            cadence?: string;
            quorum?: number | null;
            inviteLeadDays?: number;
            objectionDays?: number;
            /** @enum {string} */
            listSharing?: "members" | "optin" | "none";
        };
        NewMembership: {
            member: {
                /** Format: uuid */
                personId: string;
            } | {
                /** Format: uuid */
                organisationId: string;
            } | {
                /** Format: uuid */
                projectId: string;
            };
            /** @enum {string} */
            role?: "member" | "lead" | "deputy" | "guest" | "advisory";
            /** Format: date */
            validFrom: string;
            reason?: string;
            isProposal?: boolean;
        };
        NewNetwork: {
            slug: string;
            name: string;
            purpose?: string;
            scopeStatement?: string;
            /** @enum {string} */
            reach?: "regional" | "supraregional";
            /** @enum {string} */
            basis?: "region" | "sector" | "topic";
            /** @enum {string} */
            orientation?: "operational" | "strategic";
            /** @enum {string} */
            formality?: "informal" | "formal";
            mailbox?: string | null;
            phone?: string | null;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            quietPeriods?: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                isYearly: boolean;
            }[];
            fundingNotice?: string;
            accentColor?: string | null;
            isPublic?: boolean;
        };
        NewOrganisation: {
            name: string;
            shortName?: string;
            legalForm?: string;
            /** @enum {string} */
            type?: "ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other";
            /** @enum {string} */
            context?: "business" | "school" | "administration" | "association" | "provider";
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            district?: string;
            city?: string;
            website?: string | null;
            /** Format: uuid */
            predecessorId?: string | null;
        };
        NewPassword: {
            password: string;
        };
        NewPerson: {
            /** @enum {string} */
            salutation?: "Frau" | "Herr" | "none";
            title?: string;
            firstName?: string;
            lastName: string;
            /** Format: uuid */
            organisationId?: string | null;
            organisationName?: string;
            functionTitle?: string;
            email?: string | null;
            phone?: string;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            language?: "de" | "en";
            /** @enum {string} */
            channel?: "email" | "post" | "phone";
            source: string;
            legalBasis?: string;
            tags?: string[];
        };
        NewProject: {
            name: string;
            acronym?: string;
            /** @enum {string} */
            kind?: "project" | "initiative" | "measure";
            /** Format: uuid */
            carrierOrganisationId: string;
            fundingProgramme?: string;
            fundingReference?: string;
            /** Format: date */
            fundedFrom?: string | null;
            /** Format: date */
            fundedTo?: string | null;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            regions?: string[];
            modelRegion?: boolean;
            sectors?: string[];
            targetGroups?: string[];
            website?: string | null;
            /** @enum {string|null} */
            practiceStage?: "established" | "new" | "interested" | null;
        };
        NewSegment: {
            name: string;
            criteria: components["schemas"]["SegmentCriteria"];
        };
        NewSeries: {
            title: string;
            /** Format: uuid */
            groupId?: string | null;
            numberingFrom?: number | null;
            guaranteeRelevant?: boolean;
            expectsMembers?: boolean;
            recurrence?: components["schemas"]["RecurrenceBody"] | null;
            hostOrganisationIds?: string[];
            /** Format: uuid */
            templateEventId?: string;
            first?: {
                /** @enum {string} */
                type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
                /** @enum {string} */
                format: "in_person" | "online" | "hybrid";
                /** @example 2026-03-19T10:00 */
                startsLocal: string;
                /** @example 2026-03-19T10:00 */
                endsLocal: string;
                zone?: string;
                /** Format: uuid */
                hostOrganisationId?: string | null;
                motto?: string;
                description?: string;
                venueName?: string;
                venueAddress?: string;
                venueDirections?: string;
                accessibilityNotes?: string;
                /** Format: uri */
                meetingUrl?: string | null;
                audience?: string;
                costNote?: string;
                maxPerOrganisation?: number | null;
                contactName?: string;
                contactPhone?: string;
                contactEmail?: string | null;
                fundingNotice?: string;
                nextDateHint?: string;
                guaranteeRelevant?: boolean;
                constituting?: boolean;
                window?: {
                    /** @example 2026-03-19T10:00 */
                    opens?: string | null;
                    /** @example 2026-03-19T10:00 */
                    closes?: string | null;
                    /** @example 2026-03-19T10:00 */
                    cancelUntil?: string | null;
                };
                modes?: {
                    /** @enum {string} */
                    mode: "on_site" | "online";
                    capacity: number | null;
                    reserved?: number;
                }[];
            };
        };
        NewWave: {
            expected: number;
        };
        NextDate: {
            version: number;
            /** @example 2026-03-19T10:00 */
            startsLocal?: string;
            /** @enum {string} */
            like: "template" | "latest";
            /** @enum {string} */
            state: "draft" | "announced";
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            name: string;
            shortName: string;
            legalForm: string;
            /** @enum {string} */
            type: "ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other";
            /** @enum {string} */
            context: "business" | "school" | "administration" | "association" | "provider";
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            district: string;
            city: string;
            website: string | null;
            predecessor: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            closedOn: string | null;
            version: number;
        };
        OrganisationAnswers: {
            organisationName: string;
            /** @enum {string} */
            standing: "missing" | "coming" | "declined";
            invited: number;
            coming: number;
            declined: number;
            silent: number;
        };
        OrganisationAnswersPage: {
            rows: components["schemas"]["OrganisationAnswers"][];
            total: number;
            page: number;
            size: number;
            counts: {
                [key: string]: number;
            };
        };
        OrganisationChanges: {
            name?: string;
            shortName?: string;
            legalForm?: string;
            /** @enum {string} */
            type?: "ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other";
            /** @enum {string} */
            context?: "business" | "school" | "administration" | "association" | "provider";
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            district?: string;
            city?: string;
            website?: string | null;
            /** Format: uuid */
            predecessorId?: string | null;
            version: number;
        };
        OrganisationClosing: {
            version: number;
            /** Format: date */
            on: string;
        };
        OrganisationPage: {
            rows: components["schemas"]["Organisation"][];
            total: number;
            page: number;
            size: number;
        };
        OwedAnswer: {
            dueOn: string;
            /** @enum {string} */
            urgency: "green" | "amber" | "red";
            /** @enum {string} */
            why: "on-its-way" | "failed" | "no-address";
        };
        OwnAccount: {
            displayName: string;
            /** @enum {string} */
            language: "de" | "en";
        };
        Participant: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            email: string | null;
            organisationName: string;
            projectName: string;
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            status: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show";
            /** @enum {string} */
            mode: "on_site" | "online";
            /** @enum {string} */
            place: "regular" | "guarantee" | "speaker" | "staff";
            /** @enum {string} */
            via: "public" | "invitation" | "organiser" | "walk_in" | "forwarded";
            /** @enum {string|null} */
            practiceStage: "established" | "new" | "interested" | null;
            sequence: number | null;
            requestedAt: string;
            confirmedAt: string | null;
            cancelledAt: string | null;
            respondBy: string | null;
            /** @enum {string|null} */
            cancelledBy: "person" | "organiser" | "event" | "silence" | null;
            /** @enum {string|null} */
            cancelledFrom: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show" | null;
            position: number | null;
            version: number;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            networkId: string;
            functionTitle: string;
            phone: string;
            isFirstTime: boolean | null;
            question: string;
            dietary: string;
            accessNeeds: string;
            listsName: boolean;
            listsEmail: boolean;
            cancelReason: string;
            /** Format: uuid */
            substituteForId: string | null;
            waitReason: components["schemas"]["WaitReason"] | null;
            history: {
                action: string;
                from: string | null;
                to: string | null;
                reason: string | null;
                at: string;
                /** @enum {string} */
                actorKind: "account" | "person" | "system" | "public";
                /** Format: uuid */
                actorId: string | null;
                actorName: string | null;
            }[];
        };
        ParticipantCounts: {
            statuses: {
                [key: string]: number;
            };
            calledOff: {
                [key: string]: number;
            };
            places: components["schemas"]["PlacesNow"][];
        };
        ParticipantPage: {
            rows: components["schemas"]["ParticipantRow"][];
            total: number;
            page: number;
            size: number;
        };
        ParticipantRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            email: string | null;
            organisationName: string;
            projectName: string;
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            status: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show";
            /** @enum {string} */
            mode: "on_site" | "online";
            /** @enum {string} */
            place: "regular" | "guarantee" | "speaker" | "staff";
            /** @enum {string} */
            via: "public" | "invitation" | "organiser" | "walk_in" | "forwarded";
            /** @enum {string|null} */
            practiceStage: "established" | "new" | "interested" | null;
            sequence: number | null;
            requestedAt: string;
            confirmedAt: string | null;
            cancelledAt: string | null;
            respondBy: string | null;
            /** @enum {string|null} */
            cancelledBy: "person" | "organiser" | "event" | "silence" | null;
            /** @enum {string|null} */
            cancelledFrom: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show" | null;
            position: number | null;
            version: number;
        };
        Participation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            personName: string;
            /** Format: uuid */
            eventId: string;
            eventTitle: string;
            /** @enum {string} */
            eventState: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            startsLocal: string;
            endsLocal: string;
            zone: string;
            /** @enum {string} */
            status: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show";
            /** @enum {string} */
            mode: "on_site" | "online";
            /** @enum {string|null} */
            cancelledBy: "person" | "organiser" | "event" | "silence" | null;
            position: number | null;
        };
        ParticipationPage: {
            rows: components["schemas"]["Participation"][];
            total: number;
            page: number;
            size: number;
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        PasswordLink: {
            email: string;
            displayName: string;
        };
        PasswordLinkRequest: {
            email: string;
        };
        Person: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            salutation: "Frau" | "Herr" | "none";
            title: string;
            firstName: string;
            lastName: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            organisationName: string;
            functionTitle: string;
            tags: string[];
            email: string | null;
            /** @enum {string} */
            emailStatus: "ok" | "soft_bounce" | "hard_bounce";
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            language: "de" | "en";
            /** @enum {string} */
            state: "unproven" | "active" | "inactive" | "restricted" | "anonymised";
            version: number;
            projects: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            phone: string;
            /** @enum {string} */
            channel: "email" | "post" | "phone";
            source: string;
            legalBasis: string;
            /** Format: date-time */
            informedAt: string | null;
            /** Format: date-time */
            objectionAt: string | null;
        };
        PersonChanges: {
            /** @enum {string} */
            salutation?: "Frau" | "Herr" | "none";
            title?: string;
            firstName?: string;
            lastName?: string;
            /** Format: uuid */
            organisationId?: string | null;
            organisationName?: string;
            functionTitle?: string;
            email?: string | null;
            phone?: string;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            language?: "de" | "en";
            /** @enum {string} */
            channel?: "email" | "post" | "phone";
            source?: string;
            legalBasis?: string;
            tags?: string[];
            version: number;
        };
        PersonMove: {
            version: number;
            /** @enum {string} */
            state: "active" | "inactive" | "restricted";
            reason?: string;
        };
        PersonPage: {
            rows: components["schemas"]["PersonSummary"][];
            total: number;
            page: number;
            size: number;
        };
        PersonSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            salutation: "Frau" | "Herr" | "none";
            title: string;
            firstName: string;
            lastName: string;
            organisation: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            organisationName: string;
            functionTitle: string;
            tags: string[];
            email: string | null;
            /** @enum {string} */
            emailStatus: "ok" | "soft_bounce" | "hard_bounce";
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            /** @enum {string} */
            language: "de" | "en";
            /** @enum {string} */
            state: "unproven" | "active" | "inactive" | "restricted" | "anonymised";
            version: number;
            projects: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        PersonWithHistory: {
            person: components["schemas"]["Person"];
            contactRoles: {
                /** Format: uuid */
                id: string;
                validFrom: string;
                validTo: string | null;
                project: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                isPrimary: boolean;
            }[];
            memberships: {
                /** Format: uuid */
                id: string;
                validFrom: string;
                validTo: string | null;
                group: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                role: "member" | "lead" | "deputy" | "guest" | "advisory";
                /** @enum {string} */
                state: "proposed" | "active" | "suspended" | "ended";
                suspendedOn: string | null;
                reason: string;
            }[];
            consents: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "directory_listing" | "participant_list_name" | "participant_list_email" | "photo_portrait" | "recording" | "future_invitations" | "source_name_disclosure";
                /** Format: date-time */
                givenAt: string;
                /** Format: date-time */
                withdrawnAt: string | null;
                textVersion: string;
                evidence: string;
            }[];
            history: {
                /** Format: uuid */
                id: string;
                action: string;
                from: string | null;
                to: string | null;
                reason: string | null;
                facts: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                actorKind: "account" | "person" | "system" | "public";
                /** Format: uuid */
                actorId: string | null;
                actorName: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        PlacesNow: {
            /** @enum {string} */
            mode: "on_site" | "online";
            capacity: number | null;
            free: number | null;
            taken: number;
            held: number;
            waiting: number;
        };
        PlanChange: {
            version: number;
            /** @default  */
            reason?: string;
            /** @example 2026-03-19T10:00 */
            startsLocal?: string;
            /** @example 2026-03-19T10:00 */
            endsLocal?: string;
            zone?: string;
            /** @enum {string} */
            format?: "in_person" | "online" | "hybrid";
            venueName?: string;
            venueAddress?: string;
            /** Format: uri */
            meetingUrl?: string | null;
            window?: {
                /** @example 2026-03-19T10:00 */
                opens?: string | null;
                /** @example 2026-03-19T10:00 */
                closes?: string | null;
                /** @example 2026-03-19T10:00 */
                cancelUntil?: string | null;
            };
            modes?: {
                /** @enum {string} */
                mode: "on_site" | "online";
                capacity: number | null;
                reserved: number;
            }[];
        };
        PlannedEvent: {
            /** Format: uuid */
            id: string;
            title: string;
            startsLocal: string;
        };
        PlannedWave: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            invited: number;
            /** Format: date-time */
            sendsAt: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: what clients act on and translate */
            code: string;
            facts?: {
                [key: string]: unknown;
            };
            faults?: {
                field: string;
                fault: string;
            }[];
        };
        Project: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            name: string;
            acronym: string;
            /** @enum {string} */
            kind: "project" | "initiative" | "measure";
            carrier: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            fundingProgramme: string;
            fundingReference: string;
            fundedFrom: string | null;
            fundedTo: string | null;
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            regions: string[];
            modelRegion: boolean;
            sectors: string[];
            targetGroups: string[];
            website: string | null;
            /** @enum {string|null} */
            practiceStage: "established" | "new" | "interested" | null;
            practiceStageAsOf: string | null;
            isListed: boolean;
            lacksContact: boolean;
            /** @enum {string} */
            engagement: "reported" | "triaged" | "accepted" | "informed" | "invited" | "responded" | "registered" | "attended" | "regular" | "lapsed" | "duplicate" | "already_known" | "out_of_scope" | "released" | "ended";
            successor: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            endedOn: string | null;
            version: number;
        };
        ProjectChanges: {
            name?: string;
            acronym?: string;
            /** @enum {string} */
            kind?: "project" | "initiative" | "measure";
            /** Format: uuid */
            carrierOrganisationId?: string;
            fundingProgramme?: string;
            fundingReference?: string;
            /** Format: date */
            fundedFrom?: string | null;
            /** Format: date */
            fundedTo?: string | null;
            /** @enum {string|null} */
            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            regions?: string[];
            modelRegion?: boolean;
            sectors?: string[];
            targetGroups?: string[];
            website?: string | null;
            /** @enum {string|null} */
            practiceStage?: "established" | "new" | "interested" | null;
            version: number;
        };
        ProjectEnd: {
            version: number;
            /** Format: date */
            on: string;
            /** Format: uuid */
            successorProjectId?: string | null;
        };
        ProjectListing: {
            /** Format: date */
            from: string;
        };
        ProjectPage: {
            rows: components["schemas"]["Project"][];
            total: number;
            page: number;
            size: number;
        };
        ProofEntry: {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            kind: "reported";
            reference: string;
            /** @enum {string} */
            channel: "form" | "event_desk" | "personal_page" | "mail" | "phone" | "minutes";
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @enum {string} */
            kind: "noted";
            action: string;
            to: string | null;
            reason: string | null;
            /** @enum {string} */
            actorKind: "account" | "person" | "system" | "public";
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
            formerEvent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "searched";
            /** @enum {string} */
            place: "website" | "register" | "phone" | "reporter" | "other" | "former_contact" | "functional_mailbox";
            isFound: boolean;
            note: string;
            /** @enum {string} */
            actorKind: "account" | "person" | "system" | "public";
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "tried";
            /** @enum {string} */
            way: "wave" | "single" | "registration" | "short_notice" | "returned" | "mail" | "phone" | "letter";
            note: string;
            /** @enum {string|null} */
            result: "reached" | "not_reached" | "new_address" | null;
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "undelivered";
            mail: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                template: "registration-received" | "already-registered" | "registration-confirmed" | "registration-changed" | "registration-waitlisted" | "registration-rejected" | "waitlist-offer" | "offer-expired" | "cancel-confirmed" | "substitution-confirmed" | "substitution-notice" | "event-changed" | "event-moved" | "reconfirm-reminder" | "event-cancelled" | "free-mail" | "participant-mail" | "series-entry" | "still-interested" | "still-there" | "first-information" | "project-added" | "invitation" | "invitation-guarantee" | "invitation-short-notice" | "save-the-date" | "invitation-reminder" | "invitation-moved" | "participant-info" | "are-you-coming" | "access-link" | "thanks" | "sorry-missed" | "report-ack" | "report-outcome" | "report-question" | "personal-link" | "digest-caretaker" | "account-invitation" | "password-reset";
                /** @enum {string} */
                status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                toAddress: string;
                subject: string | null;
                isKept: boolean;
            } | null;
            /** @enum {string|null} */
            why: "unknown-address" | "unknown-domain" | "closed-mailbox" | "full-mailbox" | "too-large" | "refused" | "unreachable" | "other" | null;
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "mailed";
            /** @enum {string} */
            to: "contact" | "reporter";
            mail: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                template: "registration-received" | "already-registered" | "registration-confirmed" | "registration-changed" | "registration-waitlisted" | "registration-rejected" | "waitlist-offer" | "offer-expired" | "cancel-confirmed" | "substitution-confirmed" | "substitution-notice" | "event-changed" | "event-moved" | "reconfirm-reminder" | "event-cancelled" | "free-mail" | "participant-mail" | "series-entry" | "still-interested" | "still-there" | "first-information" | "project-added" | "invitation" | "invitation-guarantee" | "invitation-short-notice" | "save-the-date" | "invitation-reminder" | "invitation-moved" | "participant-info" | "are-you-coming" | "access-link" | "thanks" | "sorry-missed" | "report-ack" | "report-outcome" | "report-question" | "personal-link" | "digest-caretaker" | "account-invitation" | "password-reset";
                /** @enum {string} */
                status: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                toAddress: string;
                subject: string | null;
                isKept: boolean;
            } | null;
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "returned";
            /** @enum {string} */
            to: "contact" | "reporter";
            /** @enum {string} */
            why: "unknown-address" | "unknown-domain" | "closed-mailbox" | "full-mailbox" | "too-large" | "refused" | "unreachable" | "other";
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "answered";
            /** @enum {string} */
            answer: "sent" | "bounced" | "accepted" | "declined" | "declined_interested" | "no_response" | "revoked";
        } | {
            /** Format: date-time */
            at: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            isForgotten: boolean;
            /** @enum {string} */
            kind: "registered";
            /** @enum {string} */
            status: "requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show";
        };
        Reason: {
            /** @default  */
            reason?: string;
        };
        Recipient: {
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            organisationName: string;
            email: string | null;
            reasons: {
                /** @enum {string} */
                kind: "obligation" | "short_notice" | "member" | "segment" | "interested" | "speaker" | "guest";
                name: string;
            }[];
            /** @enum {string|null} */
            excluded: "left_out" | "objection" | "restricted" | "left" | "no_address" | "bounced" | "unsubscribed" | "asked" | "paused" | "not_this_kind" | "series_declined" | "invited" | "registered" | null;
            leftOut: string | null;
        };
        RecipientPage: {
            rows: components["schemas"]["Recipient"][];
            total: number;
            page: number;
            size: number;
            counts: {
                invited: number;
                reasons: {
                    [key: string]: number;
                };
                excluded: {
                    [key: string]: number;
                };
            };
            /** @enum {string|null} */
            notNow: "draft" | "not_yet_open" | "closed" | "cancelled" | "over" | null;
        };
        Recurrence: {
            starts: string;
            /** @enum {string} */
            pattern: "weekly" | "monthly-by-date" | "monthly-by-last-day" | "monthly-by-weekday" | "monthly-by-last-weekday";
            every: number;
            until: string | null;
            count: number | null;
        };
        RecurrenceBody: {
            /** Format: date */
            starts: string;
            /** @enum {string} */
            pattern: "weekly" | "monthly-by-date" | "monthly-by-last-day" | "monthly-by-weekday" | "monthly-by-last-weekday";
            every: number;
            /** Format: date */
            until: string | null;
            count: number | null;
        };
        Registration: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            personId: string;
            status: string;
            /** @enum {string} */
            mode: "on_site" | "online";
            /** @enum {string} */
            place: "regular" | "guarantee" | "speaker" | "staff";
            sequence: number | null;
            position: number | null;
            version: number;
        };
        RegistrationWindow: {
            opens: string | null;
            closes: string | null;
            cancelUntil: string | null;
        };
        Rejection: {
            reason: string;
        };
        RepairTask: {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            organisationName: string;
            address: string;
            /** @enum {string} */
            reason: "unknown-address" | "unknown-domain" | "closed-mailbox" | "full-mailbox" | "too-large" | "refused" | "unreachable" | "other";
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            dueOn: string;
            /** Format: date-time */
            createdAt: string;
            next: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
                of: string;
            } | null;
        };
        RepairTasks: {
            rows: components["schemas"]["RepairTask"][];
            settled: components["schemas"]["SettledRepair"][];
        };
        Report: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            reference: string;
            name: string;
            carrier: string;
            city: string;
            /** @enum {string} */
            channel: "form" | "event_desk" | "personal_page" | "mail" | "phone" | "minutes";
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            question: {
                text: string;
                /** Format: date-time */
                askedAt: string;
                /** Format: date-time */
                leavesAt: string;
                /** Format: date-time */
                sentAt: string | null;
                /** @enum {string} */
                mail: "waiting" | "sent" | "returned" | "failed" | "dropped";
                until: string;
                /** Format: date-time */
                answeredAt: string | null;
            } | null;
            dueOn: string;
            /** @enum {string} */
            urgency: "green" | "amber" | "red";
            /** @enum {string} */
            state: "in_triage" | "needs_info" | "accepted" | "duplicate" | "already_known" | "out_of_scope";
            /** Format: date-time */
            decidedAt: string | null;
            hasContact: boolean;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            duplicateOf: {
                /** Format: uuid */
                id: string;
                reference: string;
            } | null;
            version: number;
            /** @enum {string} */
            language: "de" | "en";
            website: string;
            note: string;
            reason: string;
            contact: {
                name: string;
                email: string | null;
                phone: string;
            } | null;
            reporter: {
                /** Format: uuid */
                personId: string | null;
                name: string;
                email: string | null;
                mayBeNamed: boolean;
            } | null;
            supplements: {
                note: string;
                /** Format: date-time */
                writtenAt: string;
            }[];
            /** @enum {string|null} */
            askHindrance: "asked" | "no-address" | "suppressed" | null;
            owedAnswer: components["schemas"]["OwedAnswer"] | null;
            handedOverTo: {
                name: string;
                slug: string;
                isPublic: boolean;
                reference: string;
            } | null;
            handedOverBy: string | null;
            /** Format: uuid */
            obligationId: string | null;
            near: {
                /** Format: uuid */
                id: string;
                title: string;
                startsLocal: string;
            } | null;
            history: {
                /** Format: uuid */
                id: string;
                action: string;
                reason: string | null;
                /** @enum {string} */
                actorKind: "account" | "person" | "system" | "public";
                actorName: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        ReportAdoptions: {
            people: {
                /** Format: uuid */
                registrationId: string;
                version: number;
            }[];
            /** @default  */
            reason?: string;
        };
        ReportCounts: {
            [key: string]: number;
        };
        ReportImportBody: {
            content: string;
            /**
             * @default null
             * @enum {string|null}
             */
            dateOrder?: "day-first" | "month-first" | null;
            /** @default null */
            mapping?: {
                fingerprint: string;
                mapping: {
                    name: number[];
                    mail: number | null;
                    account: number | null;
                    join: number | null;
                    leave: number | null;
                    length: number | null;
                    waiting: number | null;
                    attended: number | null;
                    action: number | null;
                };
            } | null;
            fileName: string;
        };
        ReportImported: {
            /** Format: uuid */
            reportId: string;
            isNew: boolean;
            people: number;
            certain: number;
        };
        ReportPage: {
            rows: components["schemas"]["ReportRow"][];
            total: number;
            page: number;
            size: number;
        };
        ReportPreview: {
            /** @enum {string|null} */
            fault: "foreign" | "truncated" | "empty" | "ambiguous-dates" | "elsewhere" | "too-long" | null;
            isKnown: boolean;
            /** @enum {string|null} */
            layout: "zoom" | "zoom-summary" | "zoom-webinar" | "teams" | "teams-actions" | "webex" | "bbb-dashboard" | "bbb-analytics" | "bbb-webhooks" | "bbb-meeting-info" | "jitsi-events" | "table" | null;
            from: string | null;
            to: string | null;
            counts: {
                people: number;
                certain: number;
                proposed: number;
                unknown: number;
                apart: number;
            };
            people: {
                name: string;
                /** @enum {string} */
                kind: "person" | "phone" | "room";
                minutes: number;
                /** @enum {string} */
                match: "certain" | "proposals" | "unknown";
            }[];
            dropped: {
                /** @enum {string} */
                reason: "waiting-room" | "did-not-attend" | "outside-event" | "no-time" | "unreadable-time" | "no-name";
                count: number;
            }[];
            tables: {
                fingerprint: string;
                header: string[];
                samples: string[][];
                mapping: {
                    name: number[];
                    mail: number | null;
                    account: number | null;
                    join: number | null;
                    leave: number | null;
                    length: number | null;
                    waiting: number | null;
                    attended: number | null;
                    action: number | null;
                } | null;
            }[];
        };
        ReportPreviewBody: {
            content: string;
            /**
             * @default null
             * @enum {string|null}
             */
            dateOrder?: "day-first" | "month-first" | null;
            /** @default null */
            mapping?: {
                fingerprint: string;
                mapping: {
                    name: number[];
                    mail: number | null;
                    account: number | null;
                    join: number | null;
                    leave: number | null;
                    length: number | null;
                    waiting: number | null;
                    attended: number | null;
                    action: number | null;
                };
            } | null;
        };
        ReportReceivers: {
            /** Format: uuid */
            id: string;
            name: string;
        }[];
        ReportReview: {
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            use: "early" | "off" | "marks" | "corrections";
            reports: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                layout: "zoom" | "zoom-summary" | "zoom-webinar" | "teams" | "teams-actions" | "webex" | "bbb-dashboard" | "bbb-analytics" | "bbb-webhooks" | "bbb-meeting-info" | "jitsi-events" | "table";
                fileName: string;
                people: number;
                dropped: number;
                importedAt: string;
                /** Format: uuid */
                importedBy: string | null;
                importedByName: string | null;
                forgottenAt: string | null;
            }[];
            counts: {
                open: number;
                openApart: number;
                matched: number;
                unnamed: number;
            };
            people: {
                /** Format: uuid */
                id: string;
                version: number;
                name: string;
                mail: string | null;
                /** @enum {string} */
                kind: "person" | "phone" | "room";
                minutes: number | null;
                /** @enum {string} */
                decision: "open" | "matched" | "headcount" | "ignored";
                /** Format: uuid */
                registrationId: string | null;
                /** @enum {string|null} */
                reason: "own_link" | "same_address" | "same_name" | "similar_name" | "initial" | "last_name" | "first_name" | "same_organisation" | null;
                candidates: {
                    /** Format: uuid */
                    registrationId: string;
                    score: number;
                    reasons: ("own_link" | "same_address" | "same_name" | "similar_name" | "initial" | "last_name" | "first_name" | "same_organisation")[];
                }[];
            }[];
            differences: {
                /** Format: uuid */
                registrationId: string;
                told: {
                    /** @enum {string} */
                    status: "present" | "partial";
                    minutes: number | null;
                };
                mark: {
                    /** @enum {string} */
                    status: "present" | "partial" | "excused" | "absent" | "substituted";
                    minutes: number | null;
                    /** Format: uuid */
                    substituteId: string | null;
                    version: number;
                    /** @enum {string} */
                    evidence: "organiser" | "signature" | "check_in" | "self" | "join_click" | "provider_report";
                    recordedAt: string;
                } | null;
            }[];
        };
        ReportRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            reference: string;
            name: string;
            carrier: string;
            city: string;
            /** @enum {string} */
            channel: "form" | "event_desk" | "personal_page" | "mail" | "phone" | "minutes";
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            receivedAt: string;
            question: {
                text: string;
                /** Format: date-time */
                askedAt: string;
                /** Format: date-time */
                leavesAt: string;
                /** Format: date-time */
                sentAt: string | null;
                /** @enum {string} */
                mail: "waiting" | "sent" | "returned" | "failed" | "dropped";
                until: string;
                /** Format: date-time */
                answeredAt: string | null;
            } | null;
            dueOn: string;
            /** @enum {string} */
            urgency: "green" | "amber" | "red";
            /** @enum {string} */
            state: "in_triage" | "needs_info" | "accepted" | "duplicate" | "already_known" | "out_of_scope";
            /** Format: date-time */
            decidedAt: string | null;
            hasContact: boolean;
            project: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            duplicateOf: {
                /** Format: uuid */
                id: string;
                reference: string;
            } | null;
            version: number;
        };
        ReporterAnswered: {
            note: string;
        };
        ResendableMails: {
            again: number;
            unclear: number;
            staying: {
                /** @enum {string} */
                cause: "dead" | "suppressed" | "too-large" | "over" | "forgotten";
                count: number;
            }[];
        };
        ResentMails: {
            resent: number;
        };
        RoleInNetwork: {
            /** Format: uuid */
            networkId: string;
            /** @enum {string} */
            role: "admin" | "caretaker" | "deputy" | "organiser" | "moderator" | "minute_taker" | "funder_view";
        };
        Room: {
            /** Format: uuid */
            id: string;
            name: string;
            capacity: number | null;
            accessible: boolean;
            url: string | null;
            backupPhone: string;
        };
        Rooms: {
            version: number;
            rooms: components["schemas"]["Room"][];
        };
        RoomsBody: {
            version: number;
            rooms: {
                /** Format: uuid */
                id?: string;
                name: string;
                capacity?: number | null;
                accessible?: boolean;
                /** Format: uri */
                url?: string | null;
                backupPhone?: string;
            }[];
        };
        RuleDay: {
            day: string;
            off: ({
                /** @enum {string} */
                kind: "holiday";
                name: {
                    de: string;
                    en: string;
                };
            } | {
                /** @enum {string} */
                kind: "quiet-period";
                from: string;
                to: string;
            }) | null;
        };
        SeenVersion: {
            version: number;
        };
        Segment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            name: string;
            criteria: components["schemas"]["SegmentCriteria"];
            version: number;
            sentence: {
                de: string;
                en: string;
            };
            count: number;
        };
        SegmentCriteria: {
            /** @enum {string} */
            match: "all" | "any";
            criteria: {
                /** @default false */
                not: boolean;
                is: {
                    /** @enum {string} */
                    kind: "group";
                    /** Format: uuid */
                    groupId: string;
                    /** @default [] */
                    roles: ("member" | "lead" | "deputy" | "guest" | "advisory")[];
                } | {
                    /** @enum {string} */
                    kind: "organisation_type";
                    types: ("ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other")[];
                } | {
                    /** @enum {string} */
                    kind: "land";
                    laender: ("BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH")[];
                } | {
                    /** @enum {string} */
                    kind: "project_kind";
                    kinds: ("project" | "initiative" | "measure")[];
                } | {
                    /** @enum {string} */
                    kind: "practice_stage";
                    stages: ("established" | "new" | "interested")[];
                } | {
                    /** @enum {string} */
                    kind: "tag";
                    tags: string[];
                } | {
                    /** @enum {string} */
                    kind: "answer";
                    at: {
                        /** Format: uuid */
                        eventId: string;
                    } | {
                        /** Format: uuid */
                        seriesId: string;
                    };
                    answers: ("accepted" | "declined" | "declined_interested" | "no_answer")[];
                } | {
                    /** @enum {string} */
                    kind: "attendance";
                    at: {
                        /** Format: uuid */
                        eventId: string;
                    } | {
                        /** Format: uuid */
                        seriesId: string;
                    };
                    /** @enum {string} */
                    was: "attended" | "absent";
                } | {
                    /** @enum {string} */
                    kind: "latest_answer";
                    answers: ("accepted" | "declined" | "declined_interested" | "no_answer")[];
                };
            }[];
        };
        SegmentEdit: {
            version: number;
            name: string;
            criteria: components["schemas"]["SegmentCriteria"];
        };
        SegmentList: {
            rows: components["schemas"]["Segment"][];
        };
        SegmentMeaning: {
            sentence: {
                de: string;
                en: string;
            };
            count: number;
        };
        SegmentPeople: {
            rows: {
                /** Format: uuid */
                personId: string;
                firstName: string;
                lastName: string;
                organisationName: string;
                email: string | null;
            }[];
            total: number;
            page: number;
            size: number;
        };
        SegmentQuestion: {
            criteria: components["schemas"]["SegmentCriteria"];
        };
        SegmentRemoval: {
            version: number;
        };
        SegmentSeen: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        SegmentsOfEvent: {
            isForMembersOnly: boolean;
            rows: components["schemas"]["Segment"][];
        };
        SelfCheckIn: {
            isOn: boolean;
            token: string | null;
            opensAt: string;
            closesAt: string;
        };
        SelfCheckInSwitch: {
            isOn: boolean;
        };
        Series: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            title: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            group: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Format: date-time */
            endedAt: string | null;
            numberingFrom: number | null;
            guaranteeRelevant: boolean;
            expectsMembers: boolean;
            isShared: boolean;
            hosts: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            template: {
                /** Format: uuid */
                id: string;
                title: string;
                startsLocal: string;
                endsLocal: string;
            } | null;
            /** @enum {string|null} */
            land: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH" | null;
            years: number[];
            year: number;
            dates: components["schemas"]["SeriesDate"][];
            next: {
                number: number | null;
                title: string;
                host: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
            };
            version: number;
        };
        SeriesDate: {
            day: string;
            off: ({
                /** @enum {string} */
                kind: "holiday";
                name: {
                    de: string;
                    en: string;
                };
            } | {
                /** @enum {string} */
                kind: "quiet-period";
                from: string;
                to: string;
            }) | null;
            isAhead: boolean;
            event: components["schemas"]["SeriesEvent"] | null;
        };
        SeriesEdit: {
            /** Format: uuid */
            groupId?: string | null;
            numberingFrom?: number | null;
            guaranteeRelevant?: boolean;
            expectsMembers?: boolean;
            recurrence?: components["schemas"]["RecurrenceBody"] | null;
            hostOrganisationIds?: string[];
            version: number;
            title?: string;
            /** Format: uuid */
            templateEventId?: string;
        };
        SeriesEnd: {
            version: number;
            reason?: string;
        };
        SeriesEvent: {
            /** Format: uuid */
            id: string;
            title: string;
            number: number | null;
            /** @enum {string} */
            state: "draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held";
            startsLocal: string;
            endsLocal: string;
            zone: string;
            occurrenceDate: string | null;
            host: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            version: number;
        };
        SeriesMember: {
            /** Format: uuid */
            personId: string;
            firstName: string;
            lastName: string;
            organisationName: string;
            /** @enum {string|null} */
            answer: "accepted" | "per_date" | "declined" | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        SeriesMemberPage: {
            rows: components["schemas"]["SeriesMember"][];
            total: number;
            page: number;
            size: number;
        };
        SeriesPage: {
            rows: components["schemas"]["SeriesSummary"][];
            total: number;
            page: number;
            size: number;
        };
        SeriesSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            networkId: string;
            title: string;
            /** @enum {string} */
            type: "fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech";
            group: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            recurrence: components["schemas"]["Recurrence"] | null;
            /** Format: date-time */
            endedAt: string | null;
            next: components["schemas"]["PlannedEvent"] | null;
            count: number;
        };
        Session: {
            firstStart: boolean;
            account: {
                /** Format: uuid */
                id: string;
                email: string;
                displayName: string;
                /** @enum {string} */
                language: "de" | "en";
                isInstanceAdmin: boolean;
                networks: {
                    /** Format: uuid */
                    id: string;
                    slug: string;
                    name: string;
                    roles: ("admin" | "caretaker" | "deputy" | "organiser" | "moderator" | "minute_taker" | "funder_view")[];
                    permissions: ("network:read" | "network:write" | "contact:read" | "contact:write" | "event:read" | "event:write" | "registration:read" | "registration:write" | "mail:read" | "account:write")[];
                }[];
            } | null;
        };
        SettledRepair: {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            outcome: "corrected" | "works" | "invited" | "other_contact" | "given_up";
            note: string;
            event: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            other: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            wave: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                sendsAt: string;
            } | null;
            /** Format: date-time */
            closedAt: string;
        };
        ShortNotice: {
            /** Format: uuid */
            eventId: string;
        };
        SignIn: {
            email: string;
            password: string;
        };
        SparedContact: {
            /** @enum {string|null} */
            reason: "hard-bounce" | "unsubscribed" | "objection" | "organiser" | "inactive" | null;
        };
        Step: {
            /** Format: uuid */
            id: string | null;
            /** @enum {string} */
            kind: "save_the_date" | "invitation" | "reminder" | "second_reminder" | "participant_info" | "are_you_coming" | "access_link" | "last_reminder" | "thanks" | "sorry_missed";
            /** Format: date-time */
            dueAt: string;
            /** @example 2026-03-19T10:00 */
            dueLocal: string;
            zone: string;
            note: components["schemas"]["DayNote"] | null;
            /** @enum {string} */
            state: "planned" | "sent" | "skipped" | "missed";
            /** @enum {string|null} */
            reason: "past" | "overtaken" | "same_day" | "too_late" | "registration_closed" | "nobody" | "by_hand" | "cancelled" | "not_held" | null;
            remark: string;
            texts: {
                de?: string;
                en?: string;
            };
            readers: number;
            /** @enum {string|null} */
            wouldNot: "same_day" | null;
            mails: {
                [key: string]: number;
            };
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
        };
        StepChange: {
            version: number;
            /** @example 2026-03-19T10:00 */
            dueLocal?: string;
            texts?: {
                de?: string;
                en?: string;
            };
        };
        StepDecided: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "planned" | "sent" | "skipped" | "missed";
            version: number;
        };
        StepPlan: {
            version: number;
        };
        StepPreview: {
            position: number;
            of: number;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                address: string;
            };
            /** @enum {string} */
            language: "de" | "en";
            subject: string;
            text: string;
        };
        StepSend: {
            version: number;
            expected: number;
        };
        StepSkip: {
            version: number;
            remark: string;
        };
        StepTest: {
            position: number;
        };
        Suggestion: {
            /** @enum {string} */
            kind: "project" | "report";
            /** Format: uuid */
            id: string;
            name: string;
            carrier: string;
            city: string;
            reference: string | null;
            score: number;
            reasons: ("same_contact" | "same_site" | "same_name" | "similar_name" | "same_acronym" | "same_mail_domain" | "same_carrier" | "same_city" | "other_city")[];
        };
        Suggestions: {
            rows: components["schemas"]["Suggestion"][];
            knownContacts: components["schemas"]["KnownContact"][];
        };
        Tags: {
            rows: string[];
        };
        TakenReport: {
            /** Format: uuid */
            id: string;
            reference: string;
        };
        TimelineView: {
            rows: components["schemas"]["Step"][];
        };
        Today: {
            work: components["schemas"]["WorkItem"][];
        };
        UndoReport: {
            version: number;
        };
        UnfitReport: {
            version: number;
            reason: string;
        };
        UsualStep: {
            /** @enum {string} */
            kind: "save_the_date" | "invitation" | "reminder" | "second_reminder" | "participant_info" | "are_you_coming" | "access_link" | "last_reminder" | "thanks" | "sorry_missed";
            isOn: boolean;
            amount: number;
            /** @enum {string} */
            unit: "weeks" | "days" | "working_days" | "hours";
            /** @enum {string} */
            anchor: "start" | "deadline" | "end";
            at: string;
        };
        UsualTimeline: {
            /** Format: uuid */
            networkId: string;
            seriesTitle: string | null;
            /** @enum {string} */
            rhythm: "whole_day" | "hybrid" | "online" | "group" | "informal";
            isOwn: boolean;
            version: number;
            steps: components["schemas"]["UsualStep"][];
            differing: number;
        };
        UsualTimelineAdopted: {
            adopted: number;
        };
        UsualTimelineAdoption: {
            version: number;
        };
        UsualTimelineEdit: {
            version: number;
            steps: {
                /** @enum {string} */
                kind: "save_the_date" | "invitation" | "reminder" | "second_reminder" | "participant_info" | "are_you_coming" | "access_link" | "last_reminder" | "thanks" | "sorry_missed";
                amount: number;
                /** @enum {string} */
                unit: "weeks" | "days" | "working_days" | "hours";
                /** @enum {string} */
                anchor: "start" | "deadline" | "end";
                at: string;
            }[] | null;
        };
        UsualTimelinePreview: {
            example: {
                title: string | null;
                /** @example 2026-03-19T10:00 */
                startsLocal: string;
                /** @example 2026-03-19T10:00 */
                endsLocal: string;
                zone: string;
            };
            steps: {
                /** @enum {string} */
                kind: "save_the_date" | "invitation" | "reminder" | "second_reminder" | "participant_info" | "are_you_coming" | "access_link" | "last_reminder" | "thanks" | "sorry_missed";
                /** @example 2026-03-19T10:00 */
                dueLocal: string;
                note: components["schemas"]["DayNote"] | null;
            }[];
        };
        UsualTimelinePreviewBody: {
            steps: {
                /** @enum {string} */
                kind: "save_the_date" | "invitation" | "reminder" | "second_reminder" | "participant_info" | "are_you_coming" | "access_link" | "last_reminder" | "thanks" | "sorry_missed";
                amount: number;
                /** @enum {string} */
                unit: "weeks" | "days" | "working_days" | "hours";
                /** @enum {string} */
                anchor: "start" | "deadline" | "end";
                at: string;
            }[];
        };
        UsualTimelineSaved: {
            version: number;
        };
        UsualTimelines: {
            rows: components["schemas"]["UsualTimeline"][];
        };
        WaitReason: {
            /** @enum {string} */
            code: "no-place" | "places-are-reserved" | "places-are-put-off" | "offers-are-out" | "offers-unanswered" | "organisation-limit" | "others-first" | "desk-decides" | "event-over";
            until?: string | null;
            offers?: number;
            limit?: number;
            ahead?: number;
        };
        Wave: {
            /** Format: uuid */
            id: string;
            audience: {
                segments: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    sentence: {
                        de: string;
                        en: string;
                    };
                }[];
            };
            invited: number;
            excluded: {
                [key: string]: number;
            };
            atShortNotice: boolean;
            /** Format: date-time */
            sendsAt: string;
            /** Format: date-time */
            completedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            mails: {
                [key: string]: number;
            };
            states: {
                [key: string]: number;
            };
        };
        WaveCompleted: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            completedAt: string;
        };
        WaveList: {
            rows: components["schemas"]["Wave"][];
        };
        WaveTakenBack: {
            /** Format: uuid */
            id: string;
            takenBack: number;
        };
        WorkEvent: {
            /** Format: uuid */
            id: string;
            title: string;
            startsLocal: string;
            zone: string;
        };
        WorkItem: {
            /** @enum {string} */
            kind: "promise-lost" | "promise-overdue" | "promise-due" | "promise-held" | "release-asked" | "report-overdue" | "report-waiting" | "answer-overdue" | "answer-due" | "mail-failed" | "mail-held" | "address-repair" | "calendar-reply" | "information-late" | "contact-answered" | "offer" | "reconfirmation" | "request" | "waiting" | "draft";
            /** Format: uuid */
            networkId: string;
            event: components["schemas"]["WorkEvent"] | null;
            count: number;
            until: string | null;
        };
        Written: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        WrittenPromise: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        YearPlan: {
            version: number;
            year: number;
            /** @enum {string} */
            state: "draft" | "announced";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Accounts_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    FirstStart_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministrator"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInvitation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleInNetwork"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Accounts_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                networkId: string;
                role: "admin" | "caretaker" | "deputy" | "organiser" | "moderator" | "minute_taker" | "funder_view";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Arrivals_arrivals: {
        parameters: {
            query?: {
                zone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Arrivals"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Returns_closeReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closed"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckInLinks_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checkInLinkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckIn_arrivals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInArrivals"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInAnswer"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckIn_leave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckIn_door: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInDoor"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckIn_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInPin"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckIn_roster: {
        parameters: {
            query?: {
                since?: number;
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInRoster"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactRoles_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactRoleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRoleEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRoleReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                states?: ("draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held")[];
                types?: ("fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech")[];
                from?: string;
                to?: string;
                text?: string;
                order?: "soonest" | "latest";
                networkId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventInFull"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_replaceAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publication_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Answers_people: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                state?: "sent" | "bounced" | "accepted" | "declined" | "declined_interested" | "no_response";
                text?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswerPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Answers_organisations: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                standing?: "missing" | "coming" | "declined";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationAnswersPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_archive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventArchived"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attendance_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attendance_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceConfirmation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attendance_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceCorrection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportImportBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportImported"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAdoptions"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendeeDecisions"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPreview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceImports_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attendance_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceMarks"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceScans_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceScanBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceScans_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    AttendanceScans_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
                scanId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttendanceScanRemoval"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventCancellation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckInLinks_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInLink"][];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CheckInLinks_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckInLink"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCheckInLink"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publication_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventCopy"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_showCover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventVersion"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_discard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventStep"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDocumented"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_write: {
        parameters: {
            query?: {
                language?: "de" | "en";
            };
            header?: never;
            path: {
                eventId: string;
                document: "signature-list" | "online-list" | "badges" | "room-signs";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recipients_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guest"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recipients_forget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogosOfEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventVersion"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_setModes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventModes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_notHeld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventNotHeld"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Publication_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    EventChanges_places: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventPlaces"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChanged"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promises_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        promised: number;
                        invited: number;
                        isComplete: boolean;
                        missing: {
                            /** Format: uuid */
                            id: string;
                            project: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {string} */
                            standing: "ready" | "contact_research";
                            /** Format: date */
                            dueOn: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Recipients_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                text?: string;
                reason?: "obligation" | "short_notice" | "member" | "segment" | "interested" | "speaker" | "guest";
                excluded?: "none" | "left_out" | "objection" | "restricted" | "left" | "no_address" | "bounced" | "unsubscribed" | "asked" | "paused" | "not_this_kind" | "series_declined" | "invited" | "registered";
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participants_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                status?: string;
                mode?: "on_site" | "online";
                land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                place?: "regular" | "guarantee" | "speaker" | "staff";
                search?: string;
            };
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participants_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Application"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participants_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantCounts"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_replaceRooms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rooms"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_ofEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsOfEvent"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_choose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventSegments"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SelfCheckIn_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfCheckIn"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SelfCheckIn_turn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SelfCheckInSwitch"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkSeries_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventSeries"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Waves_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveList"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Waves_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWave"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWave"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMembership"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                groupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Answers_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnteredAnswer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerEntered"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_watch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerWatches"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                logoId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingDrafts_placeholders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingPlaceholders"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingTemplates_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingTemplateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingTemplate"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingTemplates_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingTemplateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailingTemplateChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingTemplates_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingTemplateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailings_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailing"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailings_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailings_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingTakenBack"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailInFull"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_markSent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStatus"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStatus"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNetwork"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_balance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerBalance"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Returns_listReplies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarReplies"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkCare"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkDocuments_regularity: {
        parameters: {
            query?: {
                language?: "de" | "en";
                kind?: "persons" | "organisations" | "projects" | "laender";
                groupId?: string;
                seriesId?: string;
                from?: string;
                asOf?: string;
                only?: "missed" | "former" | "n/a" | "never" | "new" | "lapsed" | "regular" | "occasional";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkEvents_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                states?: ("draft" | "announced" | "open" | "closed" | "running" | "held" | "documented" | "archived" | "cancelled" | "not_held")[];
                types?: ("fachtag" | "netzwerktreffen" | "arbeitskreis" | "steuerungsgruppe" | "akteurskonferenz" | "workshop" | "expertenrunde" | "stammtisch" | "abstimmungsgespraech")[];
                from?: string;
                to?: string;
                text?: string;
                order?: "soonest" | "latest";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkEvents_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_figuresAsOf: {
        parameters: {
            query: {
                asOf: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkFigures"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                type?: "plenary" | "working_group" | "steering_group" | "regulars_table" | "other";
                state?: "forming" | "active" | "paused" | "dissolved";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Groups_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_showLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkLogoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logos"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Logos_upload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogoBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Logo"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingTemplates_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingTemplates"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingTemplates_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    texts: {
                        de?: {
                            subject: string;
                            body: string;
                        };
                        en?: {
                            subject: string;
                            body: string;
                        };
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mailings_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                eventId?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingDrafts_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId: string | null;
                    selection: {
                        /** @enum {string} */
                        kind: "persons";
                        personIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "contacts";
                        filter: {
                            term?: string;
                            /** Format: uuid */
                            organisationId?: string;
                            /** Format: uuid */
                            projectId?: string;
                            /** Format: uuid */
                            groupId?: string;
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            state?: "active" | "inactive" | "restricted";
                        };
                    } | {
                        /** @enum {string} */
                        kind: "segment";
                        /** Format: uuid */
                        segmentId: string;
                    } | {
                        /** @enum {string} */
                        kind: "registrations";
                        registrationIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "participants";
                        filter: {
                            status?: ("requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show")[];
                            /** @enum {string} */
                            mode?: "on_site" | "online";
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            place?: "regular" | "guarantee" | "speaker" | "staff";
                            search?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "silent";
                    };
                    texts: {
                        de?: {
                            subject: string;
                            body: string;
                        };
                        en?: {
                            subject: string;
                            body: string;
                        };
                    };
                    /** Format: uuid */
                    id: string;
                    recipients: number;
                    isMeant: boolean;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingSent"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingDrafts_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId: string | null;
                    selection: {
                        /** @enum {string} */
                        kind: "persons";
                        personIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "contacts";
                        filter: {
                            term?: string;
                            /** Format: uuid */
                            organisationId?: string;
                            /** Format: uuid */
                            projectId?: string;
                            /** Format: uuid */
                            groupId?: string;
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            state?: "active" | "inactive" | "restricted";
                        };
                    } | {
                        /** @enum {string} */
                        kind: "segment";
                        /** Format: uuid */
                        segmentId: string;
                    } | {
                        /** @enum {string} */
                        kind: "registrations";
                        registrationIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "participants";
                        filter: {
                            status?: ("requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show")[];
                            /** @enum {string} */
                            mode?: "on_site" | "online";
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            place?: "regular" | "guarantee" | "speaker" | "staff";
                            search?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "silent";
                    };
                    texts: {
                        de?: {
                            subject: string;
                            body: string;
                        };
                        en?: {
                            subject: string;
                            body: string;
                        };
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingCheck"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingDrafts_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId: string | null;
                    selection: {
                        /** @enum {string} */
                        kind: "persons";
                        personIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "contacts";
                        filter: {
                            term?: string;
                            /** Format: uuid */
                            organisationId?: string;
                            /** Format: uuid */
                            projectId?: string;
                            /** Format: uuid */
                            groupId?: string;
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            state?: "active" | "inactive" | "restricted";
                        };
                    } | {
                        /** @enum {string} */
                        kind: "segment";
                        /** Format: uuid */
                        segmentId: string;
                    } | {
                        /** @enum {string} */
                        kind: "registrations";
                        registrationIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "participants";
                        filter: {
                            status?: ("requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show")[];
                            /** @enum {string} */
                            mode?: "on_site" | "online";
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            place?: "regular" | "guarantee" | "speaker" | "staff";
                            search?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "silent";
                    };
                    texts: {
                        de?: {
                            subject: string;
                            body: string;
                        };
                        en?: {
                            subject: string;
                            body: string;
                        };
                    };
                    position: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailingPreview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MailingDrafts_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId: string | null;
                    selection: {
                        /** @enum {string} */
                        kind: "persons";
                        personIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "contacts";
                        filter: {
                            term?: string;
                            /** Format: uuid */
                            organisationId?: string;
                            /** Format: uuid */
                            projectId?: string;
                            /** Format: uuid */
                            groupId?: string;
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            state?: "active" | "inactive" | "restricted";
                        };
                    } | {
                        /** @enum {string} */
                        kind: "segment";
                        /** Format: uuid */
                        segmentId: string;
                    } | {
                        /** @enum {string} */
                        kind: "registrations";
                        registrationIds: string[];
                    } | {
                        /** @enum {string} */
                        kind: "participants";
                        filter: {
                            status?: ("requested" | "confirmed" | "waitlisted" | "offered" | "pending_reconfirmation" | "rejected" | "cancelled" | "attended" | "no_show")[];
                            /** @enum {string} */
                            mode?: "on_site" | "online";
                            /** @enum {string} */
                            land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                            /** @enum {string} */
                            place?: "regular" | "guarantee" | "speaker" | "staff";
                            search?: string;
                        };
                    } | {
                        /** @enum {string} */
                        kind: "silent";
                    };
                    texts: {
                        de?: {
                            subject: string;
                            body: string;
                        };
                        en?: {
                            subject: string;
                            body: string;
                        };
                    };
                    position: number;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                eventId?: string;
                batchId?: string;
                status?: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                text?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailCounts"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_resendAll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    eventId?: string;
                    /** Format: uuid */
                    batchId?: string;
                    /** @enum {string} */
                    status?: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                    text?: string;
                    /** @enum {string} */
                    which: "again" | "unclear";
                    seen: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResentMails"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Mails_resendable: {
        parameters: {
            query?: {
                eventId?: string;
                batchId?: string;
                status?: "queued" | "claimed" | "sending" | "sent" | "bounced" | "held" | "failed" | "suppressed" | "expired";
                text?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendableMails"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Memberships_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                groupId?: string;
                projectId?: string;
                state?: "proposed" | "active" | "suspended" | "ended";
                role?: "member" | "lead" | "deputy" | "guest" | "advisory";
                asOf?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                search?: string;
                type?: "ihk" | "hwk" | "guild" | "district_trades" | "vocational_school" | "school" | "employment_agency" | "jobcenter" | "economic_development" | "employers_association" | "trade_union" | "company" | "training_provider" | "counselling" | "migrant_organisation" | "ministry" | "municipality" | "research" | "umbrella_association" | "other";
                context?: "business" | "school" | "administration" | "association" | "provider";
                land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                includesClosed?: "true" | "false";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                search?: string;
                organisationId?: string;
                projectId?: string;
                groupId?: string;
                land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                state?: "active" | "inactive" | "restricted";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Networks_movePhase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkPhaseMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                search?: string;
                kind?: "project" | "initiative" | "measure";
                land?: "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
                carrierOrganisationId?: string;
                practiceStage?: "established" | "new" | "interested";
                engagement?: "reported" | "triaged" | "accepted" | "informed" | "invited" | "responded" | "registered" | "attended" | "regular" | "lapsed" | "duplicate" | "already_known" | "out_of_scope" | "released" | "ended";
                isListed?: "true" | "false";
                lacksContact?: "true" | "false";
                includesEnded?: "true" | "false";
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                standing?: "open" | "contact_research" | "bound" | "ready" | "invited" | "delivered" | "responded" | "fulfilled" | "released";
                pressing?: "yes" | "no";
                held?: "yes" | "no";
                turn?: "team" | "second" | "tagwerk" | "project" | "nobody";
                eventId?: string;
                text?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkSeries_daysOfRule: {
        parameters: {
            query: {
                starts: string;
                pattern: "weekly" | "monthly-by-date" | "monthly-by-last-day" | "monthly-by-weekday" | "monthly-by-last-weekday";
                every: number;
                until?: string;
                count?: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDay"][];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Regularity_matrix: {
        parameters: {
            query?: {
                groupId?: string;
                seriesId?: string;
                from?: string;
                asOf?: string;
                kind?: "persons" | "organisations" | "projects" | "laender";
                since?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceMatrix"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Regularity_ranking: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRanking"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Regularity_turnout: {
        parameters: {
            query?: {
                groupId?: string;
                seriesId?: string;
                from?: string;
                asOf?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceTurnout"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Returns_listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairTasks"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                which?: "open" | "decided" | "unanswered" | "in_triage" | "needs_info" | "accepted" | "duplicate" | "already_known" | "out_of_scope";
                search?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    TakingIn_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "phone" | "mail" | "minutes";
                    /**
                     * Format: uuid
                     * @default null
                     */
                    eventId?: string | null;
                    /**
                     * @default de
                     * @enum {string}
                     */
                    language?: "de" | "en";
                    project: {
                        name: string;
                        /** @default  */
                        carrier?: string;
                        /** @default  */
                        city?: string;
                        /** @default  */
                        website?: string;
                        /** @default  */
                        note?: string;
                    };
                    /** @default {} */
                    contact?: {
                        /** @default  */
                        name?: string;
                        /** @default  */
                        email?: string;
                        /** @default  */
                        phone?: string;
                    };
                    /** @default {} */
                    reporter?: {
                        /** @default  */
                        name?: string;
                        /** @default  */
                        email?: string;
                        /** @default false */
                        mayBeNamed?: boolean;
                    };
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenReport"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_count: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCounts"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_isSpared: {
        parameters: {
            query?: {
                email?: string;
                firstName?: string;
                lastName?: string;
                personId?: string;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SparedContact"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentList"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentSeen"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_meaning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentQuestion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentMeaning"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkSeries_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    NetworkSeries_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSeries"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_tags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tags"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_ofNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelines"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_saveOfNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                rhythm: "whole_day" | "hybrid" | "online" | "group" | "informal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelineEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelineSaved"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_adoptInNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                rhythm: "whole_day" | "hybrid" | "online" | "group" | "informal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelineAdoption"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelineAdopted"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_previewInNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                networkId: string;
                rhythm: "whole_day" | "hybrid" | "online" | "group" | "informal";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelinePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelinePreview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Organisations_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationClosing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participations_ofOrganisation: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Password_requestLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordLinkRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Password_inspectLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLink"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Password_setByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonWithHistory"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsent"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                kind: "directory_listing" | "participant_list_name" | "participant_list_email" | "photo_portrait" | "recording" | "future_invitations" | "source_name_disclosure";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ContactRoles_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactRole"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRoleReference"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participations_ofPerson: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipationPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_revokeLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenVersion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Persons_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonMove"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChanges"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_addToList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectListing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_removeFromList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectListing"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ledger_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerProof"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Joining_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikePromises"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Research_found: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact: {
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @enum {string} */
                        salutation?: "Frau" | "Herr" | "none";
                        title?: string;
                        firstName?: string;
                        lastName: string;
                        functionTitle?: string;
                        email?: string | null;
                        phone?: string;
                    };
                    /** @enum {string} */
                    place: "website" | "register" | "phone" | "reporter" | "other";
                    source: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Research_replaced: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    formerId: string;
                    contact: {
                        /** Format: uuid */
                        id: string;
                    } | {
                        /** @enum {string} */
                        salutation?: "Frau" | "Herr" | "none";
                        title?: string;
                        firstName?: string;
                        lastName: string;
                        functionTitle?: string;
                        email?: string | null;
                        phone?: string;
                    };
                    /** @enum {string} */
                    place: "website" | "register" | "phone" | "reporter" | "other";
                    source: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holds_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Holds_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promises_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWave"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Joining_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Research_asked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactQuestion"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Research_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Releases_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @enum {string} */
                    cause: "out_of_scope_later" | "project_ended" | "unreachable" | "withdrawn";
                    note: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Releases_agree: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Releases_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    reason: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Research_searched: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    place: "website" | "register" | "phone" | "reporter" | "other";
                    note: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Promises_welcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShortNotice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedWave"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Joining_split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Releases_tried: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                obligationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    way: "mail" | "phone" | "letter";
                    /**
                     * Format: uuid
                     * @default null
                     */
                    personId?: string | null;
                    note: string;
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    result?: "reached" | "not_reached" | "new_address" | null;
                    /** @default  */
                    email?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenPromise"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Participants_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationDecisions_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationDecisions_givePlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RegistrationDecisions_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Returns_closeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                repairTaskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "works" | "other_contact" | "given_up";
                    /** Format: uuid */
                    otherPersonId?: string;
                    note?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closed"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Returns_inviteInstead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                repairTaskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    reason: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedInstead"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_alreadyKnown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnownReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_answered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterAnswered"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskReporter"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_duplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOver_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_outOfScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnfitReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    HandOver_receivers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceivers"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportDecisions_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentSeen"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentRemoval"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_people: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPeople"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Series_get: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Series_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Series_planNext: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextDate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedEvent"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Series_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesEnd"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Written"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SeriesMembers_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesMemberPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_ofSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimeline"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_saveOfSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelineEdit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelineSaved"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_adoptInSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelineAdoption"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelineAdopted"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    UsualTimelines_previewInSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsualTimelinePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsualTimelinePreview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Series_planYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearPlan"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedEvent"][];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_close: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_edit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnAccount"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Session_closeEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDecided"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_mail: {
        parameters: {
            query?: {
                position?: number;
            };
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDecided"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_preview: {
        parameters: {
            query?: {
                position?: number;
            };
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepPreview"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepSend"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDecided"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_skip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepSkip"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepDecided"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Timeline_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepTest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Today_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Waves_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveCompleted"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Waves_people: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                waveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedPage"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Waves_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                waveId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaveTakenBack"];
                };
            };
            /** @description A problem document (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
