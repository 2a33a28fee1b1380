// Written by npm run openapi.
export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the API answers
         * @description Roles: everyone.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a page needs before anybody signs in: where to sign in, which counties are served
         * @description Roles: everyone.
         */
        get: operations["getSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/counties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The counties served, by code, with their names and where they lie
         * @description Roles: everyone.
         */
        get: operations["listCounties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A county's townships, and which of them are neighbours
         * @description Roles: everyone.
         */
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Skills, languages, trainings, and need kinds with their default gates
         * @description Roles: everyone.
         */
        get: operations["getVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A county's stations
         * @description Roles: everyone.
         */
        get: operations["listStations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which townships have a station open today
         * @description Roles: everyone.
         */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stations/{stationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A station as its staff read it: with its contract
         * @description Roles: social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getStation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a station's dates, posts, phone, address and opening hours
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        patch: operations["changeStation"];
        trace?: never;
    };
    "/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The operators that run a county's stations today
         * @description Roles: everyone.
         */
        get: operations["listOperators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The contracts of one's organisation or county
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listContracts"];
        put?: never;
        /**
         * Record a contract under which an operator runs stations
         * @description Roles: county_admin.
         */
        post: operations["createContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contracts/{contractId}": {
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
         * Change a contract's term, money or stations
         * @description Roles: county_admin.
         */
        patch: operations["changeContract"];
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own id, which they give to whoever appoints them, and the roles they hold
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appointments that the caller may make and end
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * Give somebody a role at one's station, organisation or county
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        post: operations["appointStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{personId}/{role}": {
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
         * Take a role from somebody at once
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        delete: operations["endAppointment"];
        options?: never;
        head?: never;
        /**
         * Change what those who appoint call somebody in a role
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        patch: operations["changeAppointment"];
        trace?: never;
    };
    "/v1/staff/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations that nobody has accepted yet, to roles that the caller appoints to
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody to a role at one's station, organisation or county by a link that is shown once
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        post: operations["inviteStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one is invited to
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["readInvitation"];
        put?: never;
        post?: never;
        /**
         * Take an invitation back: its link stops at once
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/invitations/{invitationId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the role that one is invited to
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/staff-contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The name and phone by which confirmed volunteers call the caller
         * @description Roles: social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getMyStaffContact"];
        /**
         * Give the name and phone by which confirmed volunteers call the caller
         * @description Roles: social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        put: operations["giveStaffContact"];
        post?: never;
        /**
         * Take back the name and phone by which volunteers call the caller
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        delete: operations["removeStaffContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programs registered
         * @description Roles: ngo_manager, county_admin.
         */
        get: operations["listMachineClients"];
        put?: never;
        /**
         * Register a program of one's organisation
         * @description Roles: ngo_manager.
         */
        post: operations["createMachineClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-clients/{clientId}": {
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
         * Revoke a program's rights at once
         * @description Roles: ngo_manager, county_admin.
         */
        delete: operations["revokeMachineClient"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects; staff also see the drafts they may read
         * @description Roles: everyone. Scope of a machine client: `projects:read`.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Create a project, as a draft
         * @description Roles: social_worker, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project
         * @description Roles: everyone. Scope of a machine client: `projects:read`.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a project, or end it
         * @description Roles: social_worker, station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        patch: operations["changeProject"];
        trace?: never;
    };
    "/v1/projects/{projectId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a project; opens its fundraising where the Charity Law's conditions are met
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["publishProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace texts of a project that must not be read, in whatever state it is
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["redactProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/change-requests/{requestId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace texts of a change request that must not be read, in whatever state it is
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["redactChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was changed of what gifts rely on; its staff also see what is asked for
         * @description Roles: everyone. Scope of a machine client: `projects:read`.
         */
        get: operations["listChangeRequests"];
        put?: never;
        /**
         * Ask for a change of what gifts rely on
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["requestChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/change-requests/{requestId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the change that was asked for
         * @description Roles: county_admin.
         */
        post: operations["approveChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/change-requests/{requestId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the change that was asked for
         * @description Roles: county_admin.
         */
        post: operations["rejectChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a project's money, newest first; its staff also see what was taken back
         * @description Roles: everyone. Scope of a machine client: `projects:read`.
         */
        get: operations["listUpdates"];
        put?: never;
        /**
         * Tell what became of a project's money, with up to three pictures
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["postUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/updates/{updateId}/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of an update, which says nothing of where and by whom it was taken
         * @description Roles: everyone. Scope of a machine client: `projects:read`.
         */
        get: operations["getUpdatePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/updates/{updateId}": {
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
         * Take an update back: its pictures are removed, and only the project's staff still read it
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        delete: operations["takeBackUpdate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/updates/{updateId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace texts of an update that must not be read, also once it was taken back
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `projects:write`.
         */
        post: operations["redactUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the volunteers at home in a township, or find one of them; each sees who looked
         * @description Roles: social_worker, station_lead, ngo_manager.
         */
        get: operations["listVolunteers"];
        put?: never;
        /**
         * Register as a volunteer
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        post: operations["registerVolunteer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own profile
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getMyProfile"];
        put?: never;
        post?: never;
        /**
         * Withdraw and have one's data erased; a day later also one's sign-in, unless a role or gifts need it
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        delete: operations["withdrawVolunteer"];
        options?: never;
        head?: never;
        /**
         * Change one's own profile
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        patch: operations["changeMyProfile"];
        trace?: never;
    };
    "/v1/volunteers/me/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sees what of one's own data
         * @description Roles: volunteer.
         */
        get: operations["getVisibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who looked the caller up among a station's volunteers, by day
         * @description Roles: volunteer.
         */
        get: operations["listMyLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/{volunteerId}/checks/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record what a volunteer showed, and until when it holds
         * @description Roles: station_lead.
         */
        put: operations["recordCheck"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/{volunteerId}/birth-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm the corrected birth date that a volunteer asked for
         * @description Roles: station_lead.
         */
        put: operations["confirmBirthDate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/birth-dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the corrected birth dates that wait for one's confirmation
         * @description Roles: station_lead.
         */
        get: operations["listBirthDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List profiles of one's station that may be of a person who registered before
         * @description Roles: station_lead.
         */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/{volunteerId}/duplicates/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether two profiles are of one person: the first is paused then
         * @description Roles: station_lead.
         */
        put: operations["answerDuplicate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/{volunteerId}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which checks of a volunteer hold
         * @description Roles: social_worker, station_lead, ngo_manager, county_admin.
         */
        get: operations["listChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List teams
         * @description Roles: everyone.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Ask for a team, to lead it once the station lead approves
         * @description Roles: volunteer, team_leader.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a team
         * @description Roles: station_lead.
         */
        post: operations["approveTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a team
         * @description Roles: everyone.
         */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a team's members, by name where they agreed
         * @description Roles: team_leader, social_worker, station_lead, ngo_manager, inspector, county_admin.
         */
        get: operations["listTeamMembers"];
        put?: never;
        /**
         * Join a team
         * @description Roles: volunteer, team_leader.
         */
        post: operations["joinTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{teamId}/members/me": {
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
         * Leave a team
         * @description Roles: volunteer, team_leader.
         */
        delete: operations["leaveTeam"];
        options?: never;
        head?: never;
        /**
         * Say whether a team's leader may propose one for services
         * @description Roles: volunteer, team_leader.
         */
        patch: operations["changeMembership"];
        trace?: never;
    };
    "/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List needs by the end of their last shift; a station's staff also list its drafts
         * @description Roles: everyone. Scope of a machine client: `needs:read`.
         */
        get: operations["listNeeds"];
        put?: never;
        /**
         * Post a need
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["createNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a need, to township level
         * @description Roles: everyone. Scope of a machine client: `needs:read`.
         */
        get: operations["getNeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a need; whoever signed up is told what changes for them
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        patch: operations["changeNeed"];
        trace?: never;
    };
    "/v1/needs/{needId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a need for sign-up; releases it where a second person has to
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["openNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a need that awaits release back to who asked for it, with the reason
         * @description Roles: station_lead. Scope of a machine client: `needs:write`.
         */
        post: operations["sendBackNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a need that awaits release back, to change it
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["takeBackNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a need to further sign-ups
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["closeNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a need for good
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["cancelNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace texts of a need that must not be read, in whatever state it is
         * @description Roles: station_lead, ngo_manager, county_admin. Scope of a machine client: `needs:write`.
         */
        post: operations["redactNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import needs from a CSV or .xlsx: answers where to PUT the file; a small one may be the body
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        post: operations["createNeedImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far an import has come
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        get: operations["getNeedImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what became of an import's rows; without an outcome those refused come first
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        get: operations["listNeedImportRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Import refused rows again, with cells mended, or with words in question that harm nobody
         * @description Roles: social_worker, station_lead, ngo_manager. Scope of a machine client: `needs:write`.
         */
        patch: operations["mendNeedImportRows"];
        trace?: never;
    };
    "/v1/needs/{needId}/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who signed up, as their station, operator or team leader may know
         * @description Roles: team_leader, social_worker, station_lead, ngo_manager. Scope of a machine client: `lists:read`.
         */
        get: operations["listSignups"];
        put?: never;
        /**
         * Sign up for shifts of a position
         * @description Roles: volunteer, team_leader.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up for what one was asked for
         * @description Roles: volunteer.
         */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose members of one's team for shifts; each confirms by signing up, or declines
         * @description Roles: team_leader.
         */
        post: operations["proposeSignups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/signups/{signupId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the places that one was promoted to, or that changed since one agreed
         * @description Roles: volunteer, team_leader.
         */
        post: operations["confirmSignup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/signups/{signupId}": {
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
         * Give up one's coming shifts of a signup, or one of them
         * @description Roles: volunteer, team_leader.
         */
        delete: operations["withdrawSignup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/signups/{signupId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Record, or correct, who came to a shift
         * @description Roles: team_leader, social_worker, station_lead.
         */
        put: operations["recordAttendance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own signups, newest first
         * @description Roles: volunteer, team_leader.
         */
        get: operations["listMySignups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what one has served
         * @description Roles: volunteer.
         */
        get: operations["getMyHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-total": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What volunteers have served in a county so far, in all
         * @description Roles: everyone.
         */
        get: operations["getServiceTotal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether one's shifts can be subscribed to, and since when
         * @description Roles: volunteer, team_leader.
         */
        get: operations["getCalendarFeed"];
        put?: never;
        /**
         * Make a new address by which a calendar subscribes to one's shifts; an earlier one stops
         * @description Roles: volunteer, team_leader.
         */
        post: operations["createCalendarFeed"];
        /**
         * Switch the address off by which a calendar subscribes to one's shifts
         * @description Roles: volunteer, team_leader.
         */
        delete: operations["deleteCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A volunteer's shifts as a calendar (text/calendar), for whoever has the address
         * @description Roles: everyone.
         */
        get: operations["readCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/quick-signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up for one date by name and phone alone, where the need asks for nothing but adults
         * @description Roles: everyone.
         */
        post: operations["quickSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quick-signups/{signupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a quick signup, by the secret of its link
         * @description Roles: everyone.
         */
        get: operations["getQuickSignup"];
        put?: never;
        post?: never;
        /**
         * Give up what comes of a quick signup, and have name and phone erased
         * @description Roles: everyone.
         */
        delete: operations["withdrawQuickSignup"];
        options?: never;
        head?: never;
        /**
         * Come on another date, or confirm the same one where the risk notice or the time changed
         * @description Roles: everyone.
         */
        patch: operations["changeQuickSignup"];
        trace?: never;
    };
    "/v1/quick-signups/{signupId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over what comes of a quick signup as one's own, under one's own gates
         * @description Roles: volunteer, team_leader.
         */
        post: operations["claimQuickSignup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The volunteers who fit a need best, with reasons
         * @description Roles: volunteer, team_leader, social_worker, station_lead, supervisor, ngo_manager, inspector, county_admin. Scope of a machine client: `matches:read`.
         */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/matches/{volunteerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a volunteer fits a need, or which gates stand in the way
         * @description Roles: volunteer, team_leader, social_worker, station_lead, supervisor, ngo_manager, inspector, county_admin. Scope of a machine client: `matches:read`.
         */
        get: operations["explainMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The needs that fit the caller best, with reasons
         * @description Roles: volunteer.
         */
        get: operations["listMyMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who was asked for a need, what they answered, and how the asking stands
         * @description Roles: social_worker, station_lead, ngo_manager.
         */
        get: operations["listOffers"];
        put?: never;
        /**
         * Ask people to come: some by name, or the best, and the next in line for each who is not coming
         * @description Roles: social_worker, station_lead, ngo_manager.
         */
        post: operations["createOffers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what one was asked, newest first
         * @description Roles: volunteer.
         */
        get: operations["listMyOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one is not coming
         * @description Roles: volunteer.
         */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}": {
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
         * Take an offer back; nobody else is asked in its place
         * @description Roles: social_worker, station_lead, ngo_manager.
         */
        delete: operations["withdrawOffer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/needs/{needId}/volunteers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pull the volunteer list of a need; contact only of those confirmed who consented; each pull is logged
         * @description Roles: social_worker, station_lead, ngo_manager, inspector. Scope of a machine client: `lists:read`.
         */
        get: operations["pullNeedList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteer-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pull the volunteer lists of all one's stations and projects for a week; each pull is logged
         * @description Roles: social_worker, station_lead, ngo_manager, inspector. Scope of a machine client: `lists:read`.
         */
        get: operations["pullWeekList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who came to a township's services on some days: the names of those who agreed to be thanked, and how many others; each look is logged
         * @description Roles: social_worker, station_lead, ngo_manager.
         */
        get: operations["listThanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volunteers/me/pulls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who pulled a list that showed the caller, when and for what
         * @description Roles: volunteer.
         */
        get: operations["listMyPulls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give to a project: opens a checkout
         * @description Roles: everyone.
         */
        post: operations["createDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a donor pays on top of a gift to bear the fee of its payment too
         * @description Roles: everyone.
         */
        get: operations["getFeeCover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own gift, or one whose secret is sent as header Donation-Secret
         * @description Roles: everyone.
         */
        get: operations["getDonation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have word of a guest's paid gift sent to a mail address, with the link that opens it
         * @description Roles: everyone.
         */
        post: operations["askReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace texts of a gift that must not be read, in whatever state it is
         * @description Roles: station_lead, ngo_manager, county_admin.
         */
        post: operations["redactDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own gifts
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["listMyDonations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/donations/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List paid gifts that a guest made under one's verified mail address: are they one's own?
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["listUnclaimedDonations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/donations/{donationId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a guest's gift is one's own: it joins one's list, or is never asked about again
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        post: operations["claimDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/recurring-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give to a project each month: opens a checkout
         * @description Roles: everyone.
         */
        post: operations["createRecurringGift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recurring-gifts/{recurringGiftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own monthly gift, or one whose secret is sent as header Donation-Secret
         * @description Roles: everyone.
         */
        get: operations["getRecurringGift"];
        put?: never;
        post?: never;
        /**
         * End a monthly gift at once
         * @description Roles: everyone.
         */
        delete: operations["cancelRecurringGift"];
        options?: never;
        head?: never;
        /**
         * Pause a monthly gift, go on with it, or change its amount from the next month on
         * @description Roles: everyone.
         */
        patch: operations["changeRecurringGift"];
        trace?: never;
    };
    "/v1/me/recurring-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own monthly gifts
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["listMyRecurringGifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Promise to give to a project each month, and be reminded
         * @description Roles: everyone.
         */
        post: operations["createPledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pledges/{pledgeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own pledge, or one whose secret is sent as header Donation-Secret
         * @description Roles: everyone.
         */
        get: operations["getPledge"];
        put?: never;
        post?: never;
        /**
         * End a pledge: no more reminders
         * @description Roles: everyone.
         */
        delete: operations["endPledge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's own pledges
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["listMyPledges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List those whom a project helps, by number and what they are paid for; staff see more
         * @description Roles: everyone.
         */
        get: operations["listSlots"];
        put?: never;
        /**
         * Propose somebody whom a project is to help, without a word of who they are
         * @description Roles: social_worker.
         */
        post: operations["createSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is said of somebody whom a project helps
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor.
         */
        get: operations["getSlot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is said of somebody, or their caps; a lead approves it anew
         * @description Roles: social_worker.
         */
        patch: operations["changeSlot"];
        trace?: never;
    };
    "/v1/slots/{slotId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what was entered or changed, so that money may be paid
         * @description Roles: station_lead.
         */
        post: operations["approveSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the help for somebody, with the reason
         * @description Roles: social_worker, station_lead.
         */
        post: operations["endSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slotId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sponsor somebody whom a project helps: holds the place while the gift is paid
         * @description Roles: everyone.
         */
        post: operations["holdSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/fund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project's fund
         * @description Roles: everyone.
         */
        get: operations["getFund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all funds of a project, by the source of their money and by currency
         * @description Roles: everyone.
         */
        get: operations["listFunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project's ledger; a donor, the postings of their own gifts
         * @description Roles: donor, social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin. Scope of a machine client: `ledger:read`.
         */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was and is to be paid out of a project's funds, latest first
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listDisbursements"];
        put?: never;
        /**
         * Ask for money to be paid out of a project's fund
         * @description Roles: social_worker, finance.
         */
        post: operations["requestDisbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits for somebody's step in the caller's counties, across projects, longest waiting first
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/paid-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the bank has paid out of a project's funds, latest first: when, how much, for what
         * @description Roles: everyone.
         */
        get: operations["listPaidOut"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a disbursement, and which rule it would break now
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getDisbursement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add pictures of receipts or lists to a disbursement
         * @description Roles: social_worker, finance.
         */
        post: operations["addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/evidence/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture of evidence, which says nothing of where and by whom it was taken
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one of the two steps of approving a disbursement; after the second the money is set aside
         * @description Roles: station_lead, ngo_manager, finance.
         */
        post: operations["approveDisbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a disbursement; money that was set aside returns to its fund
         * @description Roles: station_lead, ngo_manager, finance.
         */
        post: operations["refuseDisbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a large disbursement for 24 hours, once
         * @description Roles: county_admin.
         */
        post: operations["holdDisbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disbursements/{disbursementId}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the bank has paid a disbursement
         * @description Roles: finance.
         */
        post: operations["executeDisbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the disputed payments of the caller's organisation or county, latest first, and their totals
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that evidence about a dispute was handed in at the payment platform
         * @description Roles: finance.
         */
        post: operations["noteEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of one's own gift was asked back, and what can be
         * @description Roles: everyone.
         */
        get: operations["getGiftRefunds"];
        put?: never;
        /**
         * Ask for a part of a gift back, or all of it: its donor by its secret, or finance
         * @description Roles: everyone.
         */
        post: operations["requestRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List refunds of the caller's organisation or county, latest first
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refundId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a refund that waits for a manager; its money is set aside and sent
         * @description Roles: ngo_manager.
         */
        post: operations["approveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refunds/{refundId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a refund that waits for a manager
         * @description Roles: ngo_manager.
         */
        post: operations["refuseRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/offline-donations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a project's gifts by bank transfer, in cash and of goods, latest first, without their donors
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listOfflineDonations"];
        put?: never;
        /**
         * Enter a gift that came by bank transfer, in cash or as goods
         * @description Roles: social_worker, finance.
         */
        post: operations["enterOfflineDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offline-donations/{offlineDonationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a gift by bank transfer, in cash or of goods
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getOfflineDonation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offline-donations/{offlineDonationId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that such a gift has arrived; its money is then booked
         * @description Roles: station_lead, ngo_manager, finance.
         */
        post: operations["confirmOfflineDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offline-donations/{offlineDonationId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse such a gift as it was entered; its reference can be entered again
         * @description Roles: station_lead, ngo_manager, finance.
         */
        post: operations["refuseOfflineDonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List when the projects of a county owe their next statement, overdue ones first
         * @description Roles: everyone.
         */
        get: operations["listDueDisclosures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a project's statements, latest first, and when the next is due; its staff also read the draft. As a file: a row for each figure
         * @description Roles: everyone.
         */
        get: operations["listDisclosures"];
        put?: never;
        /**
         * Draft a project's next statement from its books, or a correction of one that was published
         * @description Roles: social_worker, ngo_manager, finance.
         */
        post: operations["draftDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disclosures/{disclosureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a statement of a project; as a file: a row for each figure
         * @description Roles: everyone.
         */
        get: operations["getDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disclosures/{disclosureId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish a drafted statement; from then on nothing of it changes
         * @description Roles: station_lead, ngo_manager.
         */
        post: operations["publishDisclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/acknowledgment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have the arrival of one's gift acknowledged
         * @description Roles: everyone.
         */
        get: operations["getAcknowledgment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/acknowledgment/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have one's gift acknowledged on paper, in the language asked for
         * @description Roles: everyone.
         */
        get: operations["getAcknowledgmentPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offline-donations/{offlineDonationId}/acknowledgment/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print the acknowledgment of a gift by bank transfer, in cash or of goods, for its donor
         * @description Roles: social_worker, station_lead, ngo_manager, finance.
         */
        get: operations["getOfflineAcknowledgmentPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/acknowledgments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the number of an acknowledgment: whether it is valid, and nothing of the gift
         * @description Roles: everyone.
         */
        get: operations["checkAcknowledgment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/acknowledgments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the acknowledgments of a project's gifts, latest first, without their donors
         * @description Roles: social_worker, station_lead, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listAcknowledgments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/acknowledgments/{number}/official-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enter the number of the official receipt (公益事业捐赠票据) that was made out for a gift
         * @description Roles: finance.
         */
        put: operations["enterOfficialReceipt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/donations/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up what one gave in a year
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["getGivingYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/donations/years/{year}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Have what one gave in a year on paper, in the language asked for
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, inspector, auditor, county_admin.
         */
        get: operations["getGivingYearPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suspense": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is in suspense, the longest there first
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listSuspense"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suspense/{suspenseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what became of money in suspense
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getSuspense"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suspense/{suspenseId}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what money in suspense is: a project's, or sent back; another person has to confirm it
         * @description Roles: finance.
         */
        post: operations["proposeAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suspense/{suspenseId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what money in suspense is; it is then booked
         * @description Roles: ngo_manager, finance.
         */
        post: operations["confirmAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/suspense/{suspenseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was said of money in suspense, by who said it or may confirm it
         * @description Roles: ngo_manager, finance.
         */
        post: operations["withdrawAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the bank's statements, latest first, without their lines
         * @description Roles: ngo_manager, finance, inspector, auditor.
         */
        get: operations["listBankStatements"];
        put?: never;
        /**
         * Import a bank's statement, CSV or .xlsx, as JSON in base64 or as the body
         * @description Roles: finance.
         */
        post: operations["importBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a statement, and what each of its lines is taken for
         * @description Roles: ngo_manager, finance, inspector, auditor.
         */
        get: operations["getBankStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve what a statement's lines are taken for; what nothing is like is booked into suspense
         * @description Roles: ngo_manager, finance.
         */
        post: operations["approveBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare what went out and nothing was like with the books again
         * @description Roles: ngo_manager, finance.
         */
        post: operations["compareBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-statements/{statementId}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a statement; its file can be imported again
         * @description Roles: ngo_manager, finance.
         */
        post: operations["refuseBankStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a month of an organisation's books: what came, what went, and what is unfinished
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/months/{month}/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a month that is over: what is booked from now on belongs to a later one, once it is locked
         * @description Roles: finance.
         */
        post: operations["prepareMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/months/{month}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock a month that finance has prepared
         * @description Roles: ngo_manager.
         */
        post: operations["lockMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/donations/{donationId}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a gift: which payments used it, without a word of whom they helped
         * @description Roles: everyone.
         */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether the books agreed when they were last held against each other, and what did not
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getLatestReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/audit-packs/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a month of a project as an auditor checks it: each fund from opening to closing, every voucher and what it rests on. As a file: a row for each entry
         * @description Roles: ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getAuditPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stripe/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an event of Stripe's, by its signature
         * @description Roles: everyone.
         */
        post: operations["receiveStripeEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one's own notices
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["listMyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notices/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one of one's own notices as read
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        post: operations["readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one's own notices up to an instant as read
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        post: operations["readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read by which way one gets notices
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        get: operations["getNoticePreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change by which way one gets notices
         * @description Roles: volunteer, team_leader, donor, social_worker, station_lead, supervisor, ngo_manager, finance, inspector, auditor, county_admin.
         */
        patch: operations["changeNoticePreferences"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        UpdateStation: {
            openedOn?: string | null;
            closedOn?: string | null;
            posts?: number | null;
            phone?: string | null;
            address?: string | null;
            openingHours?: string | null;
        };
        CreateContract: {
            /** @example 430422 */
            county: string;
            operatorName: string;
            stationIds: string[];
            /** @default null */
            from: string | null;
            /** @default null */
            until: string | null;
            /** @default null */
            budget: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            /** @default null */
            sourceOfMoney: ("fiscal" | "venture" | "donated" | "lottery") | null;
        };
        UpdateContract: {
            stationIds?: string[];
            from?: string | null;
            until?: string | null;
            budget?: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            sourceOfMoney?: ("fiscal" | "venture" | "donated" | "lottery") | null;
        };
        AppointStaff: {
            /** @example per_01h2xcejqtf2nbrexx3vqjhp41 */
            personId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor";
            /** @example 430422103 */
            division?: string;
            label?: string;
        };
        ChangeAppointment: {
            label: string | null;
        };
        InviteStaff: {
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor";
            /** @example 430422103 */
            division?: string;
            label?: string;
        };
        AcceptInvitation: {
            secret: string;
        };
        GiveStaffContact: {
            name: string;
            /** @example +8613800000000 */
            phone: string;
            /** @constant */
            consent: true;
        };
        CreateMachineClient: {
            name: string;
            scopes: ("needs:read" | "needs:write" | "matches:read" | "lists:read" | "projects:read" | "projects:write" | "ledger:read")[];
        };
        CreateProject: {
            name: string;
            /** @example 430422 */
            county: string;
            /** @default null */
            division: string | null;
            /** @default null */
            targetGroup: string | null;
            /** @default null */
            story: string | null;
            /** @default [] */
            examples: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            /** @default null */
            area: string | null;
            /** @default null */
            criteria: components["schemas"]["Criteria"] | null;
            /** @default [] */
            purposes: ("school" | "living" | "medical" | "activity" | "goods")[];
            /** @default null */
            from: string | null;
            /** @default null */
            until: string | null;
            /** @default false */
            emergency: boolean;
            /** @default [] */
            initiators: string[];
            /** @default null */
            fundraiser: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            /** @default null */
            operatorId: string | null;
            /** @default null */
            operatorName: string | null;
            /** @default [] */
            partners: string[];
            /** @default null */
            goal: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            /**
             * @default [
             *       "CNY"
             *     ]
             */
            currencies: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /**
             * @default donated
             * @enum {string}
             */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /**
             * @default none
             * @enum {string}
             */
            fundraisingMode: "none" | "targeted" | "public" | "offline";
            /** @default null */
            qualificationNo: string | null;
            /** @default null */
            planNo: string | null;
            /** @default null */
            platformLink: string | null;
            /** @default [] */
            invitedDonors: string[];
            confirmedWords?: string[];
        };
        Criteria: {
            /** @enum {string} */
            sex?: "female" | "male";
            ageBands?: ("0-5" | "6-11" | "12-14" | "15-17" | "18-59" | "60-79" | "80-up")[];
            areas?: string[];
            statuses?: ("unattended-child" | "orphan" | "left-behind-child" | "child-in-hardship" | "minimum-living" | "near-minimum-living" | "extreme-poverty" | "severe-illness" | "disabled" | "older-alone" | "war-veteran" | "parent-of-hero")[];
            schoolStages?: ("preschool" | "primary" | "junior-middle" | "senior-middle" | "university" | "none")[];
        };
        UpdateProject: {
            name?: string;
            /** @example 430422 */
            county?: string;
            division?: string | null;
            targetGroup?: string | null;
            story?: string | null;
            examples?: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            area?: string | null;
            criteria?: components["schemas"]["Criteria"] | null;
            purposes?: ("school" | "living" | "medical" | "activity" | "goods")[];
            from?: string | null;
            until?: string | null;
            emergency?: boolean;
            initiators?: string[];
            fundraiser?: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            operatorId?: string | null;
            operatorName?: string | null;
            partners?: string[];
            goal?: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            currencies?: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /** @enum {string} */
            source?: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            fundraisingMode?: "none" | "targeted" | "public" | "offline";
            qualificationNo?: string | null;
            planNo?: string | null;
            platformLink?: string | null;
            invitedDonors?: string[];
            /** @constant */
            status?: "ended";
            confirmedWords?: string[];
        };
        RedactProject: {
            name?: string | null;
            targetGroup?: string | null;
            story?: string | null;
            examples?: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[] | null;
            area?: string | null;
            operatorName?: string | null;
            initiators?: string[] | null;
            partners?: string[] | null;
            fundraiserName?: string | null;
            contact?: string | null;
            confirmedWords?: string[];
        };
        RedactChangeRequest: {
            reason?: string | null;
            name?: string | null;
            targetGroup?: string | null;
            story?: string | null;
            examples?: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[] | null;
            area?: string | null;
            operatorName?: string | null;
            initiators?: string[] | null;
            partners?: string[] | null;
            fundraiserName?: string | null;
            contact?: string | null;
            confirmedWords?: string[];
        };
        CreateChangeRequest: {
            changes: components["schemas"]["ReliedOn"];
            reason: string;
            confirmedWords?: string[];
        };
        ReliedOn: {
            name?: string;
            /** @example 430422 */
            county?: string;
            division?: string | null;
            targetGroup?: string | null;
            story?: string | null;
            examples?: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            area?: string | null;
            criteria?: components["schemas"]["Criteria"] | null;
            purposes?: ("school" | "living" | "medical" | "activity" | "goods")[];
            emergency?: boolean;
            fundraiser?: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            operatorId?: string | null;
            operatorName?: string | null;
            currencies?: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /** @enum {string} */
            source?: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            fundraisingMode?: "none" | "targeted" | "public" | "offline";
            qualificationNo?: string | null;
            planNo?: string | null;
            platformLink?: string | null;
        };
        PostUpdate: {
            text: string;
            /** @default [] */
            pictures: {
                data: string;
                description: string;
                /** @constant */
                consent: true;
            }[];
            confirmedWords?: string[];
        };
        RedactUpdate: {
            text?: string | null;
            descriptions?: string[] | null;
            confirmedWords?: string[];
        };
        RegisterVolunteer: {
            name: string;
            /** @example +8613800000000 */
            phone: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            birthDate: string;
            /** @enum {string} */
            gender?: "female" | "male" | "other";
            skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
            languages: ("zh-CN" | "hsn-x-hengyang" | "hsn-x-changsha" | "hsn-x-shaoyang" | "hsn-x-qidong" | "gan-x-leiyang" | "csl")[];
            home: {
                /** @example 430422103 */
                division: string;
                lat?: number;
                lon?: number;
            };
            travelRadiusKm: number;
            weeklyHoursCap: number;
            availability: components["schemas"]["AvailabilityWindow"][];
            daysOff?: string[];
            consents: {
                shareWithOperator: boolean;
                shareWithTeamLeader?: boolean;
                thankByName?: boolean;
            };
            /** Format: email */
            email?: string;
            guardian?: {
                name: string;
                /** @example +8613800000000 */
                phone: string;
                /** @enum {string} */
                relation: "mother" | "father" | "grandparent" | "other";
                /** @constant */
                agreed: true;
            };
            vehicle?: boolean;
        };
        AvailabilityWindow: {
            /** @enum {string} */
            day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
            /** @example 08:00 */
            from: string;
            /** @example 08:00 */
            to: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            validFrom?: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            validTo?: string;
        };
        UpdateProfile: {
            name?: string;
            /** @example +8613800000000 */
            phone?: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            birthDate?: string;
            gender?: ("female" | "male" | "other") | null;
            skills?: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
            languages?: ("zh-CN" | "hsn-x-hengyang" | "hsn-x-changsha" | "hsn-x-shaoyang" | "hsn-x-qidong" | "gan-x-leiyang" | "csl")[];
            home?: {
                /** @example 430422103 */
                division: string;
                lat?: number;
                lon?: number;
            };
            travelRadiusKm?: number;
            weeklyHoursCap?: number;
            availability?: components["schemas"]["AvailabilityWindow"][];
            daysOff?: string[] | null;
            consents?: {
                shareWithOperator: boolean;
                shareWithTeamLeader?: boolean;
                thankByName?: boolean;
            };
            email?: string | null;
            guardian?: {
                name: string;
                /** @example +8613800000000 */
                phone: string;
                /** @enum {string} */
                relation: "mother" | "father" | "grandparent" | "other";
                /** @constant */
                agreed: true;
            } | null;
            vehicle?: boolean | null;
            paused?: boolean;
        };
        RecordCheck: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            validUntil: string;
            reference?: string;
        };
        ConfirmBirthDate: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            birthDate: string;
        };
        AnswerDuplicate: {
            /** @enum {string} */
            answer: "same-person" | "two-people";
        };
        CreateTeam: {
            name: string;
            field: string;
            /** @example 430422103 */
            division: string;
            confirmedWords?: string[];
        };
        ChangeMembership: {
            proposals: boolean;
        };
        CreateNeed: {
            /** @enum {string} */
            kind?: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId?: string;
            /** @example 430422103 */
            division: string;
            place?: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
                label?: string;
            };
            title: string;
            description: string;
            positions: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId?: string;
                skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
                headcount: number;
                gates?: components["schemas"]["RequestedGates"];
            }[];
            windows: components["schemas"]["Window"][];
            signupDeadline?: string;
            minorsInvolved?: boolean;
            riskNotice?: string;
            loosenReason?: string;
            /** @example per_01h2xcejqtf2nbrexx3vqjhp41 */
            contactId?: string;
            /** @enum {string} */
            teaches?: "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety";
            namedVolunteers?: string[];
            confirmedWords?: string[];
        };
        RequestedGates: {
            adult?: boolean;
            backgroundCheck?: boolean;
            twoAdults?: boolean;
            training?: ("child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety")[];
            credential?: ("first-aid" | "health-check" | "nursing" | "rehab-support" | "counselling" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair")[];
            insurance?: boolean;
            /** @enum {string} */
            gender?: "female" | "male" | "other";
            languages?: ("zh-CN" | "hsn-x-hengyang" | "hsn-x-changsha" | "hsn-x-shaoyang" | "hsn-x-qidong" | "gan-x-leiyang" | "csl")[];
            vehicle?: boolean;
        };
        Window: {
            /** @constant */
            kind: "weekly";
            /** @enum {string} */
            day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
            /** @example 08:00 */
            from: string;
            /** @example 08:00 */
            to: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            start: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            end: string;
            except?: string[];
        } | {
            /** @constant */
            kind: "once";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            to: string;
        };
        UpdateNeed: {
            /** @enum {string} */
            kind?: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
            projectId?: string | null;
            place?: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
                label?: string;
            } | null;
            title?: string;
            description?: string;
            positions?: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId?: string;
                skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
                headcount: number;
                gates?: components["schemas"]["RequestedGates"];
            }[];
            windows?: components["schemas"]["Window"][];
            signupDeadline?: (string) | null;
            minorsInvolved?: boolean | null;
            riskNotice?: string | null;
            loosenReason?: string | null;
            contactId?: string | null;
            teaches?: ("child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety") | null;
            namedVolunteers?: string[];
            confirmedWords?: string[];
        };
        SendBackNeed: {
            reason: string;
            version?: number;
        };
        RedactNeed: {
            title?: string | null;
            description?: string | null;
            riskNotice?: string | null;
            label?: string | null;
            loosenReason?: string | null;
            confirmedWords?: string[];
        };
        CreateNeedImport: {
            columns?: {
                [key: string]: string;
            };
            defaults?: {
                [key: string]: string;
            };
            divisions?: {
                [key: string]: string;
            };
            windows?: components["schemas"]["Window"][];
            /** @default false */
            open: boolean;
            /** @default false */
            update: boolean;
            csv?: string;
            /** Format: base64 */
            file?: string;
        };
        MendNeedRows: {
            rows: {
                row: number;
                cells?: {
                    [key: string]: string;
                };
                words?: string[];
            }[];
        };
        CreateSignup: {
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            shifts: ("all" | "available") | string[];
            waitlist?: string[];
            riskNoticeVersion?: number;
        };
        AcceptOffer: {
            riskNoticeVersion?: number;
        };
        ProposeSignups: {
            /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
            teamId: string;
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            shifts: "all" | string[];
            volunteerIds: string[];
        };
        RecordAttendance: {
            shiftId: string;
            /** @enum {string} */
            outcome: "attended" | "absent";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            from?: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            to?: string;
            onSite?: ("age-shown" | "training:on-site-briefing")[];
        };
        QuickSignUp: {
            shiftId: string;
            name: string;
            /** @example +8613800000000 */
            phone: string;
            /** @constant */
            adult: true;
            riskNoticeVersion: number;
            consentVersion: string;
        };
        ChangeQuickSignup: {
            shiftId: string;
            riskNoticeVersion: number;
        };
        CreateOffers: {
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            shifts?: string[];
            volunteerIds?: string[];
            top?: number;
        };
        DeclineOffer: {
            /** @enum {string} */
            reason: "no-time" | "too-far" | "not-for-me" | "unwell" | "other";
        };
        CreateDonation: {
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            feeCover?: number;
            donor?: {
                name: string;
                /** Format: email */
                email: string;
            };
            message?: string;
            confirmedWords?: string[];
            /** @example plg_01h2xcejqtf2nbrexx3vqjhp41 */
            pledgeId?: string;
        };
        AskReceipt: {
            /** Format: email */
            email: string;
        };
        RedactDonation: {
            message?: string | null;
            donorName?: string | null;
            confirmedWords?: string[];
        };
        DonationClaim: {
            mine: boolean;
        };
        CreateRecurringGift: {
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            feeCover?: number;
            donor?: {
                name: string;
                /** Format: email */
                email: string;
            };
            message?: string;
            confirmedWords?: string[];
        };
        UpdateRecurringGift: {
            paused?: boolean;
            amount?: number;
        };
        CreatePledge: {
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            feeCover?: number;
            donor?: {
                name: string;
                /** Format: email */
                email: string;
            };
            /** @enum {string} */
            method: "wechat_pay" | "alipay" | "bank";
            /**
             * Format: date
             * @example 2026-03-07
             */
            nextOn?: string;
        };
        CreateSlot: {
            /** @enum {string} */
            sex: "female" | "male";
            /** @enum {string} */
            ageBand: "0-5" | "6-11" | "12-14" | "15-17" | "18-59" | "60-79" | "80-up";
            /** @example 430422103 */
            area: string;
            /** @enum {string} */
            status: "unattended-child" | "orphan" | "left-behind-child" | "child-in-hardship" | "minimum-living" | "near-minimum-living" | "extreme-poverty" | "severe-illness" | "disabled" | "older-alone" | "war-veteran" | "parent-of-hero";
            /** @enum {string} */
            schoolStage: "preschool" | "primary" | "junior-middle" | "senior-middle" | "university" | "none";
            purposes: {
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                cap: {
                    amount: number;
                    /** @constant */
                    currency: "CNY";
                    /** @enum {string} */
                    per: "month" | "term";
                };
            }[];
        };
        UpdateSlot: {
            /** @enum {string} */
            sex?: "female" | "male";
            /** @enum {string} */
            ageBand?: "0-5" | "6-11" | "12-14" | "15-17" | "18-59" | "60-79" | "80-up";
            /** @example 430422103 */
            area?: string;
            /** @enum {string} */
            status?: "unattended-child" | "orphan" | "left-behind-child" | "child-in-hardship" | "minimum-living" | "near-minimum-living" | "extreme-poverty" | "severe-illness" | "disabled" | "older-alone" | "war-veteran" | "parent-of-hero";
            /** @enum {string} */
            schoolStage?: "preschool" | "primary" | "junior-middle" | "senior-middle" | "university" | "none";
            purposes?: {
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                cap: {
                    amount: number;
                    /** @constant */
                    currency: "CNY";
                    /** @enum {string} */
                    per: "month" | "term";
                };
            }[];
            version: number;
        };
        ApproveSlot: {
            version: number;
        };
        EndSlot: {
            /** @enum {string} */
            reason: "left-school" | "finished-school" | "turned-of-age" | "moved" | "no-longer-in-need" | "declined" | "died" | "entered-wrongly";
            version: number;
        };
        HoldSlot: {
            amount: number;
            anonymous: boolean;
            donor?: {
                name: string;
                /** Format: email */
                email: string;
            };
            message?: string;
            confirmedWords?: string[];
            /** @constant */
            currency: "CNY";
            /** @enum {string} */
            purpose: "school" | "living" | "medical" | "activity" | "goods";
        };
        RequestDisbursement: {
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            purpose: "school" | "living" | "medical" | "activity" | "goods";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /**
             * @default family
             * @enum {string}
             */
            payee: "family" | "school" | "hospital" | "supplier";
            beneficiaries?: {
                /** @example slot_01h2xcejqtf2nbrexx3vqjhp41 */
                slotId: string;
                amount: number;
            }[];
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            activityId?: string;
            /** @default [] */
            evidence: {
                data: string;
                description: string;
            }[];
            confirmedWords?: string[];
        };
        AddEvidence: {
            evidence: {
                data: string;
                description: string;
            }[];
            confirmedWords?: string[];
        };
        RefuseDisbursement: {
            /** @enum {string} */
            reason: "evidence-unclear" | "amount-wrong" | "person-wrong" | "not-needed" | "other";
        };
        ExecuteDisbursement: {
            bankReference: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            on: string;
        };
        RequestRefund: {
            amount: number;
        };
        EnterOfflineDonation: {
            /** @constant */
            kind: "bank";
            /**
             * Format: date
             * @example 2026-03-07
             */
            receivedOn: string;
            /**
             * @default donated
             * @enum {string}
             */
            source: "fiscal" | "venture" | "donated" | "lottery";
            donor?: {
                name: string;
                /** Format: email */
                email?: string;
            };
            anonymous: boolean;
            confirmedWords?: string[];
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            reference: string;
        } | {
            /** @constant */
            kind: "cash";
            /**
             * Format: date
             * @example 2026-03-07
             */
            receivedOn: string;
            /**
             * @default donated
             * @enum {string}
             */
            source: "fiscal" | "venture" | "donated" | "lottery";
            donor?: {
                name: string;
                /** Format: email */
                email?: string;
            };
            anonymous: boolean;
            confirmedWords?: string[];
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            reference?: string;
        } | {
            /** @constant */
            kind: "goods";
            /**
             * Format: date
             * @example 2026-03-07
             */
            receivedOn: string;
            /**
             * @default donated
             * @enum {string}
             */
            source: "fiscal" | "venture" | "donated" | "lottery";
            donor?: {
                name: string;
                /** Format: email */
                email?: string;
            };
            anonymous: boolean;
            confirmedWords?: string[];
            reference?: string;
            goods: {
                what: string;
                quantity: number;
                unit: string;
            }[];
        };
        RefuseOfflineDonation: {
            /** @enum {string} */
            reason: "not-received" | "amount-wrong" | "entered-twice" | "wrong-project" | "other";
        };
        DraftDisclosure: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            to?: string;
            /** @example dsc_01h2xcejqtf2nbrexx3vqjhp41 */
            corrects?: string;
            note?: string;
            confirmedWords?: string[];
        };
        OfficialReceipt: {
            receiptNo: string | null;
        };
        ProposeAllocation: {
            to: components["schemas"]["SuspenseDestination"];
        };
        SuspenseDestination: {
            /** @constant */
            kind: "project";
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
        } | {
            /** @constant */
            kind: "returned";
            reference: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            on: string;
        };
        ImportBankStatement: {
            /** Format: base64 */
            file: string;
            account?: string;
            /**
             * @default CNY
             * @enum {string}
             */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId?: string;
            opening?: number;
            closing?: number;
        };
        ApproveBankStatement: {
            seen: string;
            /** @default [] */
            apart: number[];
            /** @default [] */
            own: number[];
            /** @default [] */
            notes: {
                line: number;
                note: string;
            }[];
            confirmedWords?: string[];
        };
        RefuseBankStatement: {
            /** @enum {string} */
            reason: "wrong-account" | "wrong-file" | "other";
        };
        ReadNotices: {
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            until: string;
        };
        UpdateNoticePreferences: {
            /** @enum {string} */
            urgent?: "auto" | "mail" | "sms";
            /** @enum {string} */
            signups?: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            reminders?: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            checks?: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            gifts?: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            station?: "auto" | "mail" | "sms" | "page";
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid" | "signature" | "unauthenticated" | "forbidden" | "not-found" | "too-large" | "media-type" | "idempotency-mismatch" | "rate-limited" | "limit-reached" | "internal" | "busy" | "payments-not-set-up" | "programs-not-set-up" | "restarting" | "starting" | "personal-words" | "balance" | "disputed" | "more-than-left" | "source" | "evidence" | "held" | "below-hold" | "full" | "clash" | "not-qualified" | "over-cap" | "closed" | "too-late" | "already-signed-up" | "too-young" | "no-such-shift" | "risk-notice" | "consent-notice" | "not-quick" | "phone-has-place" | "not-promoted" | "promotion-expired" | "offer-over" | "enough-asked" | "nobody-to-ask" | "named-only" | "registered-twice" | "already-registered" | "guardian-required" | "under-fourteen" | "identity-required" | "about-oneself" | "wrong-state" | "changed-meanwhile" | "awaiting-release" | "sent-back" | "taken-back" | "second-person" | "loosened-without-reason" | "loosens-open-need" | "below-booked" | "shift-not-over" | "over-day" | "not-confirmed" | "fundraising-closed" | "fundraising-gate" | "county-approval" | "frozen" | "demo-only" | "not-invited" | "wrong-currency" | "criteria" | "purpose" | "cap" | "own-approval" | "entered-already" | "imported-already" | "month-order" | "books-differ" | "too-many" | "leads-team" | "already-appointed" | "invitation-used" | "invitation-expired" | "inviter-without-right" | "station-closed" | "station-under-contract" | "closed-above";
            correlationId: string;
            errors?: {
                pointer: string;
                code: string;
                params?: {
                    [key: string]: string | number;
                };
                message: string;
                suggestions?: string[];
            }[];
            errorCount?: number;
            shifts?: {
                shiftId: string;
                /** @enum {string} */
                code: "personal-words" | "balance" | "disputed" | "more-than-left" | "source" | "evidence" | "held" | "below-hold" | "full" | "clash" | "not-qualified" | "over-cap" | "closed" | "too-late" | "already-signed-up" | "too-young" | "no-such-shift" | "risk-notice" | "consent-notice" | "not-quick" | "phone-has-place" | "not-promoted" | "promotion-expired" | "offer-over" | "enough-asked" | "nobody-to-ask" | "named-only" | "registered-twice" | "already-registered" | "guardian-required" | "under-fourteen" | "identity-required" | "about-oneself" | "wrong-state" | "changed-meanwhile" | "awaiting-release" | "sent-back" | "taken-back" | "second-person" | "loosened-without-reason" | "loosens-open-need" | "below-booked" | "shift-not-over" | "over-day" | "not-confirmed" | "fundraising-closed" | "fundraising-gate" | "county-approval" | "frozen" | "demo-only" | "not-invited" | "wrong-currency" | "criteria" | "purpose" | "cap" | "own-approval" | "entered-already" | "imported-already" | "month-order" | "books-differ" | "too-many" | "leads-team" | "already-appointed" | "invitation-used" | "invitation-expired" | "inviter-without-right" | "station-closed" | "station-under-contract" | "closed-above";
                gates?: string[];
            }[];
            gates?: string[];
            rule?: string;
            limit?: {
                name: string;
                most: number;
                minutes: number;
                version: number;
                until: string;
            };
            retryAfterSeconds?: number;
        };
        Station: {
            /** @example sta_01h2xcejqtf2nbrexx3vqjhp41 */
            stationId: string;
            /** @enum {string} */
            kind: "station" | "platform";
            /** @example 430422 */
            county: string;
            division: string | null;
            name: string;
            operatorId: string | null;
            operatorName: string | null;
            openedOn: string | null;
            closedOn: string | null;
            posts: number | null;
            phone: string | null;
            address: string | null;
            openingHours: string | null;
            remark: string | null;
            notReported: ("operatorName" | "openedOn" | "posts" | "phone" | "address" | "openingHours")[];
            version: number;
        };
        Coverage: {
            /** @example 430422 */
            county: string;
            name: string;
            townships: number;
            covered: number;
            posts: number | null;
            items: {
                /** @example 430422103 */
                division: string;
                name: string;
                /** @enum {string} */
                status: "open" | "planned" | "closed" | "none";
                stationId: string | null;
                posts: number | null;
            }[];
        };
        FullStation: {
            /** @example sta_01h2xcejqtf2nbrexx3vqjhp41 */
            stationId: string;
            /** @enum {string} */
            kind: "station" | "platform";
            /** @example 430422 */
            county: string;
            division: string | null;
            name: string;
            operatorId: string | null;
            operatorName: string | null;
            openedOn: string | null;
            closedOn: string | null;
            posts: number | null;
            phone: string | null;
            address: string | null;
            openingHours: string | null;
            remark: string | null;
            notReported: ("operatorName" | "openedOn" | "posts" | "phone" | "address" | "openingHours")[];
            version: number;
            contractId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            changedAt: string;
        };
        Contract: {
            /** @example ctr_01h2xcejqtf2nbrexx3vqjhp41 */
            contractId: string;
            /** @example 430422 */
            county: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId: string;
            operatorName: string;
            stationIds: string[];
            from: string | null;
            until: string | null;
            budget: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            sourceOfMoney: ("fiscal" | "venture" | "donated" | "lottery") | null;
            notReported: ("from" | "until" | "budget" | "sourceOfMoney")[];
            version: number;
        };
        Me: {
            personId: string;
            grants: {
                /** @enum {string} */
                role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
                county: string;
                divisions?: string[];
                operatorId?: string;
                from?: string;
                until?: string;
            }[];
        };
        LabelledAppointment: {
            /** @example per_01h2xcejqtf2nbrexx3vqjhp41 */
            personId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422 */
            county: string;
            division: string | null;
            operatorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            since: string;
            label: string | null;
        };
        NewInvitation: {
            /** @example inv_01h2xcejqtf2nbrexx3vqjhp41 */
            invitationId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422 */
            county: string;
            division: string | null;
            operatorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            expiresAt: string;
            label: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            invitedAt: string;
            secret: string;
        };
        Invitation: {
            /** @example inv_01h2xcejqtf2nbrexx3vqjhp41 */
            invitationId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422 */
            county: string;
            division: string | null;
            operatorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            expiresAt: string;
            label: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            invitedAt: string;
        };
        Invited: {
            /** @example inv_01h2xcejqtf2nbrexx3vqjhp41 */
            invitationId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422 */
            county: string;
            division: string | null;
            operatorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            expiresAt: string;
            operatorName: string | null;
            accepted: boolean;
        };
        Appointment: {
            /** @example per_01h2xcejqtf2nbrexx3vqjhp41 */
            personId: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422 */
            county: string;
            division: string | null;
            operatorId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            since: string;
        };
        MyStaffContact: {
            contact: components["schemas"]["StaffContact"] | null;
        };
        StaffContact: {
            name: string;
            phone: string;
            consent: {
                version: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            };
        };
        NewMachineClient: {
            /** @example 7k2v0q9m4d6s8h1c3x5z7b9n2p */
            clientId: string;
            name: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId: string;
            scopes: ("needs:read" | "needs:write" | "matches:read" | "lists:read" | "projects:read" | "projects:write" | "ledger:read")[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            clientSecret: string;
        };
        MachineClient: {
            /** @example 7k2v0q9m4d6s8h1c3x5z7b9n2p */
            clientId: string;
            name: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId: string;
            scopes: ("needs:read" | "needs:write" | "matches:read" | "lists:read" | "projects:read" | "projects:write" | "ledger:read")[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
        };
        Projects: {
            items: (components["schemas"]["Project"] | components["schemas"]["ProjectPage"])[];
            nextCursor: string | null;
        };
        Project: {
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            status: "draft" | "published" | "ended";
            name: string;
            /** @example 430422 */
            county: string;
            division: string | null;
            targetGroup: string | null;
            story: string | null;
            examples: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            area: string | null;
            criteria: components["schemas"]["Criteria"] | null;
            purposes: ("school" | "living" | "medical" | "activity" | "goods")[];
            from: string | null;
            until: string | null;
            emergency: boolean;
            initiators: string[];
            fundraiser: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            operatorId: string | null;
            operatorName: string | null;
            partners: string[];
            goal: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            currencies: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            fundraisingMode: "none" | "targeted" | "public" | "offline";
            qualificationNo: string | null;
            planNo: string | null;
            platformLink: string | null;
            takesGifts: boolean;
            fundraising: components["schemas"]["FundraisingBlock"] | null;
            demo: boolean;
            notice: string | null;
            version: number;
            invitedDonors: number;
            redactions: {
                by: string;
                fields: ("name" | "targetGroup" | "story" | "examples" | "area" | "operatorName" | "initiators" | "partners" | "fundraiserName" | "contact")[];
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            }[];
        };
        FundraisingBlock: {
            /** @enum {string} */
            mode: "targeted" | "public";
            fundraiser: string | null;
            qualificationNo: string | null;
            planNo: string | null;
            platformLink: string | null;
            contact: string | null;
            query: string;
        };
        ProjectPage: {
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            status: "draft" | "published" | "ended";
            name: string;
            /** @example 430422 */
            county: string;
            division: string | null;
            targetGroup: string | null;
            story: string | null;
            examples: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            area: string | null;
            criteria: components["schemas"]["Criteria"] | null;
            purposes: ("school" | "living" | "medical" | "activity" | "goods")[];
            from: string | null;
            until: string | null;
            emergency: boolean;
            initiators: string[];
            fundraiser: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            operatorId: string | null;
            operatorName: string | null;
            partners: string[];
            goal: {
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            } | null;
            currencies: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            fundraisingMode: "none" | "targeted" | "public" | "offline";
            qualificationNo: string | null;
            planNo: string | null;
            platformLink: string | null;
            takesGifts: boolean;
            fundraising: components["schemas"]["FundraisingBlock"] | null;
            demo: boolean;
            notice: string | null;
        };
        ChangeRequest: {
            /** @example chr_01h2xcejqtf2nbrexx3vqjhp41 */
            requestId: string;
            /** @enum {string} */
            status: "pending" | "approved" | "rejected";
            reason: string;
            before: components["schemas"]["ReliedOnOutput"];
            after: components["schemas"]["ReliedOnOutput"];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            requestedAt: string;
            decidedAt: string | null;
        };
        ChangeRequests: {
            items: components["schemas"]["ChangeRequest"][];
            nextCursor: string | null;
        };
        Updates: {
            items: (components["schemas"]["Update"] | components["schemas"]["UpdatePage"])[];
            nextCursor: string | null;
        };
        Update: {
            /** @example upd_01h2xcejqtf2nbrexx3vqjhp41 */
            updateId: string;
            text: string;
            pictures: {
                url: string;
                description: string;
                width: number;
                height: number;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            postedAt: string;
            postedBy: string;
            takenBack: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            } | null;
            redactions: {
                by: string;
                fields: ("text" | "descriptions")[];
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            }[];
        };
        UpdatePage: {
            /** @example upd_01h2xcejqtf2nbrexx3vqjhp41 */
            updateId: string;
            text: string;
            pictures: {
                url: string;
                description: string;
                width: number;
                height: number;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            postedAt: string;
        };
        MyProfile: {
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            volunteerId: string;
            /** @enum {string} */
            status: "active" | "paused";
            version: number;
            name: string;
            phone: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            birthDate: string;
            /** @enum {string} */
            gender?: "female" | "male" | "other";
            skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
            languages: ("zh-CN" | "hsn-x-hengyang" | "hsn-x-changsha" | "hsn-x-shaoyang" | "hsn-x-qidong" | "gan-x-leiyang" | "csl")[];
            home: {
                /** @example 430422103 */
                division: string;
                lat?: number;
                lon?: number;
            };
            travelRadiusKm: number;
            weeklyHoursCap: number;
            availability: components["schemas"]["AvailabilityWindow"][];
            daysOff: string[];
            consents: {
                shareWithOperator: boolean;
                shareWithTeamLeader: boolean;
                thankByName: boolean;
            };
            /** Format: email */
            email?: string;
            guardian?: {
                name: string;
                phone: string;
                /** @enum {string} */
                relation: "mother" | "father" | "grandparent" | "other";
                /** @constant */
                agreed: true;
            };
            vehicle: boolean;
            /**
             * Format: date
             * @example 2026-03-07
             */
            birthDateWanted?: string;
            consentHistory: {
                /** @enum {string} */
                purpose: "shareWithOperator" | "shareWithTeamLeader" | "thankByName" | "guardian";
                given: boolean;
                version: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            }[];
            checks: {
                kind: string;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                validUntil: string;
            }[];
            teams: string[];
            leads: string[];
            noProposalsFrom: string[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            registeredAt: string;
            registeredTwice: boolean;
        };
        Directory: {
            items: (components["schemas"]["DirectoryEntry"] | components["schemas"]["MaskedDirectoryEntry"])[];
            nextCursor: string | null;
        };
        DirectoryEntry: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /**
             * @description Whether you are paused
             * @enum {string}
             */
            status: "active" | "paused";
            /** @description Skills */
            skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
            /** @description Which checks are recorded, and whether they hold */
            checks: components["schemas"]["CheckValidity"][];
            /** @description The last four digits of your phone */
            phoneEnd: string;
        };
        CheckValidity: {
            /**
             * @description What was checked
             * @enum {string}
             */
            kind: "identity" | "background-check" | "insurance" | "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "counselling" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair";
            /** @description Whether it holds today */
            valid: boolean;
        };
        MaskedDirectoryEntry: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /**
             * @description Whether you are paused
             * @enum {string}
             */
            status: "active" | "paused";
            /** @description Skills */
            skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
            /** @description Which checks are recorded, and whether they hold */
            checks: components["schemas"]["CheckValidity"][];
        };
        Visibility: {
            items: {
                audience: ("volunteer" | "team_leader" | "donor" | "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin")[];
                purpose: string;
                condition: string;
                holdsNow: boolean;
                fields: {
                    field: string;
                    description: string;
                }[];
            }[];
            nextCursor: null;
        };
        Looks: {
            items: components["schemas"]["Look"][];
            nextCursor: string | null;
        };
        Look: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            day: string;
            /** @enum {string} */
            role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor" | "county_admin";
            /** @example 430422103 */
            division: string;
            /** @enum {string} */
            shown: "list" | "search" | "name";
        };
        RecordedCheck: {
            /**
             * @description What was checked
             * @enum {string}
             */
            kind: "identity" | "background-check" | "insurance" | "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "counselling" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair";
            /** @description Whether it holds today */
            valid: boolean;
            /**
             * Format: date
             * @description The last day on which it holds
             * @example 2026-03-07
             */
            validUntil: string;
            /**
             * Format: date-time
             * @description When it was recorded
             * @example 2026-03-07T09:00:00+08:00
             */
            recordedAt: string;
            /** @description Reference of the paper shown */
            reference?: string;
        };
        WantedBirthDates: {
            items: components["schemas"]["WantedBirthDate"][];
            nextCursor: string | null;
        };
        WantedBirthDate: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /**
             * Format: date
             * @description Date of birth
             * @example 2026-03-07
             */
            birthDate: string;
            /**
             * Format: date
             * @description The date of birth you ask for
             * @example 2026-03-07
             */
            birthDateWanted: string;
        };
        Duplicates: {
            items: components["schemas"]["Duplicate"][];
            nextCursor: string | null;
        };
        Duplicate: {
            later: components["schemas"]["LikePerson"];
            earlier: components["schemas"]["LikePerson"];
            sameBirthDate: boolean;
            sameName: boolean;
            answer: ("same-person" | "two-people") | null;
            answeredAt: string | null;
        };
        LikePerson: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /** @description Year of birth */
            birthYear: number | null;
            /**
             * Format: date-time
             * @description When you registered
             * @example 2026-03-07T09:00:00+08:00
             */
            registeredAt: string;
            /**
             * @description Whether you are paused
             * @enum {string}
             */
            status: "active" | "paused";
            /** @description How many checks are recorded */
            checks: number;
        };
        VolunteerChecks: {
            person: components["schemas"]["CheckedPerson"] | components["schemas"]["MaskedPerson"];
            items: (components["schemas"]["CheckValidity"] | components["schemas"]["RecordedCheck"])[];
            nextCursor: null;
        };
        CheckedPerson: {
            /** @description Full name */
            name: string;
            /** @description The last four digits of your phone */
            phoneEnd: string;
        };
        MaskedPerson: {
            /** @description Surname, the rest masked */
            maskedName: string;
        };
        Team: {
            /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
            teamId: string;
            name: string;
            field: string;
            /** @example 430422103 */
            division: string;
            /** @enum {string} */
            status: "awaiting-approval" | "active" | "ended";
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            leader: string;
            version: number;
        };
        Teams: {
            items: (components["schemas"]["Team"] | components["schemas"]["PublicTeam"])[];
            nextCursor: string | null;
        };
        PublicTeam: {
            /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
            teamId: string;
            name: string;
            field: string;
        };
        Membership: {
            /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
            teamId: string;
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            volunteerId: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            joinedAt: string;
            proposals: boolean;
        };
        TeamMembers: {
            items: (components["schemas"]["TeamMember"] | components["schemas"]["MaskedTeamMember"])[];
            nextCursor: string | null;
        };
        TeamMember: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /** @description Whether you lead the team */
            leader: boolean;
            /**
             * Format: date-time
             * @description When you joined
             * @example 2026-03-07T09:00:00+08:00
             */
            joinedAt: string;
            /** @description Name */
            name?: string;
            /** @description Phone number (E.164) */
            phone?: string;
        };
        MaskedTeamMember: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName: string;
            /** @description Whether you lead the team */
            leader: boolean;
            /**
             * Format: date-time
             * @description When you joined
             * @example 2026-03-07T09:00:00+08:00
             */
            joinedAt: string;
        };
        Need: {
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            /** @enum {string} */
            status: "draft" | "awaiting-release" | "open" | "closed" | "cancelled";
            /** @enum {string} */
            kind: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
            /** @enum {string} */
            listing: "public" | "invite" | "never";
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId?: string;
            /** @example 430422103 */
            division: string;
            /** @enum {string} */
            teaches?: "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety";
            title?: string;
            description?: string;
            place: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
            };
            positions: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId: string;
                skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
                headcount: number;
                gates: components["schemas"]["Gates"];
                free: number;
                /** @constant */
                quick?: true;
            }[];
            shifts: {
                /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
                shiftId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                to: string;
                free: number[];
            }[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            signupDeadline?: string;
            riskNotice?: {
                version: number;
                text: string;
            };
            accompanied: boolean;
            exactPlace?: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
                label?: string;
            };
            contact?: {
                name: string;
                phone: string;
            };
            staff?: {
                version: number;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                createdAt: string;
                request: components["schemas"]["NeedRequest"];
                minorsInvolved: boolean;
                windows: components["schemas"]["Window"][];
                loosenReason?: string;
                toRelease: string[];
                loosenings: components["schemas"]["Loosening"][];
                mayRelease: boolean;
                sentBack?: {
                    reason: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                };
                /** @constant */
                takenBack?: true;
                onSite: string[];
                namedVolunteers: string[];
                redactions: {
                    by: string;
                    fields: ("title" | "description" | "riskNotice" | "label" | "loosenReason")[];
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                }[];
                confirmedWords: {
                    words: string;
                    by: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                }[];
            };
        };
        Gates: {
            adult: boolean;
            /** @enum {number} */
            minimumAge: 14 | 16;
            backgroundCheck: boolean;
            twoAdults: boolean;
            training: ("child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety")[];
            credential: ("first-aid" | "health-check" | "nursing" | "rehab-support" | "counselling" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair")[];
            insurance: boolean;
            /** @enum {string} */
            gender?: "female" | "male" | "other";
            languages: ("zh-CN" | "hsn-x-hengyang" | "hsn-x-changsha" | "hsn-x-shaoyang" | "hsn-x-qidong" | "gan-x-leiyang" | "csl")[];
            vehicle: boolean;
        };
        NeedRequest: {
            /** @enum {string} */
            kind?: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId?: string;
            /** @example 430422103 */
            division: string;
            place?: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
                label?: string;
            };
            title: string;
            description: string;
            positions: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId?: string;
                skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
                headcount: number;
                gates?: components["schemas"]["RequestedGates"];
            }[];
            windows: components["schemas"]["Window"][];
            signupDeadline?: string;
            minorsInvolved?: boolean;
            riskNotice?: string;
            loosenReason?: string;
            /** @example per_01h2xcejqtf2nbrexx3vqjhp41 */
            contactId?: string;
            /** @enum {string} */
            teaches?: "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety";
            namedVolunteers?: string[];
        };
        Loosening: {
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId?: string;
            /** @enum {string} */
            what: "minorsInvolved" | "listing" | "teaches" | "gates" | "age" | "backgroundCheck" | "twoAdults" | "insurance" | "vehicle" | "gender" | "training" | "credential" | "languages";
            from: string[];
            to: string[];
        };
        NeedImport: {
            /** @example imp_01h2xcejqtf2nbrexx3vqjhp41 */
            importId: string;
            /** @enum {string} */
            status: "awaiting-upload" | "running" | "done" | "failed";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            rows: number;
            created: number;
            updated: number;
            duplicate: number;
            refused: number;
            headingRow?: number;
            failure?: {
                row: number;
                message: string;
            };
            head?: {
                row: number;
                cells: string[];
            }[];
            /** Format: uri */
            uploadUrl?: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            uploadUntil?: string;
        };
        Signup: {
            /** @example sgn_01h2xcejqtf2nbrexx3vqjhp41 */
            signupId: string;
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            volunteerId: string;
            /** @example 430422103 */
            division: string;
            /** @enum {string} */
            status: "suspended" | "to-confirm" | "promoted" | "to-complete" | "proposed" | "confirmed" | "waitlisted" | "attended" | "absent" | "withdrawn" | "cancelled";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            signedUpAt: string;
            /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
            proposedBy?: string;
            /** @constant */
            quick?: true;
            shifts: {
                /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
                shiftId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                to: string;
                /** @enum {string} */
                status: "suspended" | "to-confirm" | "promoted" | "to-complete" | "proposed" | "confirmed" | "waitlisted" | "attended" | "absent" | "withdrawn" | "cancelled";
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                confirmBy?: string;
                gates?: string[];
                minutes?: number;
                /** @enum {string} */
                flag?: "under-five-minutes" | "each-other";
                onSite?: ("age-shown" | "training:on-site-briefing")[];
            }[];
            leftOut?: {
                shiftId: string;
                /** @enum {string} */
                code: "personal-words" | "balance" | "disputed" | "more-than-left" | "source" | "evidence" | "held" | "below-hold" | "full" | "clash" | "not-qualified" | "over-cap" | "closed" | "too-late" | "already-signed-up" | "too-young" | "no-such-shift" | "risk-notice" | "consent-notice" | "not-quick" | "phone-has-place" | "not-promoted" | "promotion-expired" | "offer-over" | "enough-asked" | "nobody-to-ask" | "named-only" | "registered-twice" | "already-registered" | "guardian-required" | "under-fourteen" | "identity-required" | "about-oneself" | "wrong-state" | "changed-meanwhile" | "awaiting-release" | "sent-back" | "taken-back" | "second-person" | "loosened-without-reason" | "loosens-open-need" | "below-booked" | "shift-not-over" | "over-day" | "not-confirmed" | "fundraising-closed" | "fundraising-gate" | "county-approval" | "frozen" | "demo-only" | "not-invited" | "wrong-currency" | "criteria" | "purpose" | "cap" | "own-approval" | "entered-already" | "imported-already" | "month-order" | "books-differ" | "too-many" | "leads-team" | "already-appointed" | "invitation-used" | "invitation-expired" | "inviter-without-right" | "station-closed" | "station-under-contract" | "closed-above";
                gates?: string[];
            }[];
        };
        Proposals: {
            items: {
                /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
                volunteerId: string;
                /** @enum {string} */
                outcome: "proposed" | "already-held" | "declined" | "not-a-member" | "no-more-from-team" | "enough-today";
            }[];
            nextCursor: null;
        };
        ServiceTotal: {
            /** @example 430422 */
            county: string;
            minutes: number;
            times: number;
        };
        CalendarFeed: {
            since: string | null;
        };
        NewCalendarFeed: {
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            since: string;
            path: string;
        };
        QuickSignedUp: {
            /** @example sgn_01h2xcejqtf2nbrexx3vqjhp41 */
            signupId: string;
            secret: string;
        };
        QuickSignup: {
            /** @example sgn_01h2xcejqtf2nbrexx3vqjhp41 */
            signupId: string;
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            /** @example 430422103 */
            division: string;
            title: string;
            /** @enum {string} */
            status: "suspended" | "to-confirm" | "promoted" | "to-complete" | "proposed" | "confirmed" | "waitlisted" | "attended" | "absent" | "withdrawn" | "cancelled";
            shifts: {
                /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
                shiftId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                to: string;
                /** @enum {string} */
                status: "suspended" | "to-confirm" | "promoted" | "to-complete" | "proposed" | "confirmed" | "waitlisted" | "attended" | "absent" | "withdrawn" | "cancelled";
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                confirmBy?: string;
                gates?: string[];
                minutes?: number;
                /** @enum {string} */
                flag?: "under-five-minutes" | "each-other";
                onSite?: ("age-shown" | "training:on-site-briefing")[];
            }[];
            riskNotice: {
                version: number;
                text: string;
            };
            exactPlace?: {
                /** @enum {string} */
                kind: "onsite" | "remote";
                lat?: number;
                lon?: number;
                label?: string;
            };
            maskedName?: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            keptUntil: string;
        };
        Matches: {
            items: (components["schemas"]["Candidate"] | components["schemas"]["UnnamedCandidate"])[];
            out?: (components["schemas"]["OutCandidate"] | components["schemas"]["UnnamedOutCandidate"])[];
            nextCursor: null;
            counts?: {
                eligible: number;
                considered: number;
            };
        };
        Candidate: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /**
             * @description The position fitted best
             * @example pos_01h2xcejqtf2nbrexx3vqjhp41
             */
            positionId: string;
            /** @description How well you fit */
            score: number;
            /** @description Why you fit, factor by factor */
            reasons: components["schemas"]["MatchReason"][];
            /**
             * @description Age as a band, by the year of birth
             * @enum {string}
             */
            ageBand: "14-17" | "18-29" | "30-44" | "45-59" | "60+";
            /** @description Skills */
            skills: string[];
            /** @description Languages and dialects */
            languages: string[];
            /** @description Distance as a band; null where the need is served remotely */
            distanceBand: string | null;
            /** @description How many of the need's shifts you could take */
            fittingShifts: number;
            /**
             * Format: date-time
             * @description When the first of those begins
             * @example 2026-03-07T09:00:00+08:00
             */
            nextShift: string;
            /** @description Surname, the rest masked */
            maskedName: string;
        };
        MatchReason: {
            /** @enum {string} */
            factor: "distance" | "time" | "skill" | "continuity" | "reliability" | "exposure" | "load" | "language";
            value: number;
            weight: number;
            text: string;
        };
        UnnamedCandidate: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /**
             * @description The position fitted best
             * @example pos_01h2xcejqtf2nbrexx3vqjhp41
             */
            positionId: string;
            /** @description How well you fit */
            score: number;
            /** @description Why you fit, factor by factor */
            reasons: components["schemas"]["MatchReason"][];
            /**
             * @description Age as a band, by the year of birth
             * @enum {string}
             */
            ageBand: "14-17" | "18-29" | "30-44" | "45-59" | "60+";
            /** @description Skills */
            skills: string[];
            /** @description Languages and dialects */
            languages: string[];
            /** @description Distance as a band; null where the need is served remotely */
            distanceBand: string | null;
            /** @description How many of the need's shifts you could take */
            fittingShifts: number;
            /**
             * Format: date-time
             * @description When the first of those begins
             * @example 2026-03-07T09:00:00+08:00
             */
            nextShift: string;
        };
        OutCandidate: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /**
             * @description The position from which least is missing
             * @example pos_01h2xcejqtf2nbrexx3vqjhp41
             */
            positionId: string;
            /** @description Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up */
            failedGates: string[];
            /** @description Surname, the rest masked */
            maskedName: string;
        };
        UnnamedOutCandidate: {
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /**
             * @description The position from which least is missing
             * @example pos_01h2xcejqtf2nbrexx3vqjhp41
             */
            positionId: string;
            /** @description Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up */
            failedGates: string[];
        };
        MatchExplanation: {
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            volunteerId: string;
            eligible: boolean;
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            score?: number;
            reasons: components["schemas"]["MatchReason"][];
            /** @description Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up */
            failedGates: string[];
            positions: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId: string;
                eligible: boolean;
                score: number;
                /** @description Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up */
                failedGates: string[];
            }[];
        };
        MyMatches: {
            items: components["schemas"]["MyMatch"][];
            nextCursor: null;
        };
        MyMatch: {
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            title: string;
            kind: string;
            division: string;
            remote: boolean;
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            score: number;
            reasons: components["schemas"]["MatchReason"][];
            distanceBand: string | null;
            fittingShifts: number;
            openShifts: number;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            nextShift: string;
        };
        CreatedOffers: {
            items: components["schemas"]["Offer"][];
            notAsked: {
                /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
                volunteerId: string;
                /** @enum {string} */
                reason: "resting" | "already-asked" | "already-signed-up" | "not-eligible" | "no-room";
                /** @description Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up */
                failedGates?: string[];
            }[];
        };
        Offer: {
            /** @example off_01h2xcejqtf2nbrexx3vqjhp41 */
            offerId: string;
            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
            needId: string;
            /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
            positionId: string;
            /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
            volunteerId: string;
            /** @example 430422103 */
            division: string;
            /** @enum {string} */
            status: "open" | "accepted" | "declined" | "expired" | "withdrawn";
            shifts: {
                /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
                shiftId: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                to: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            askedAt: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            closedAt?: string;
            /** @enum {string} */
            reason?: "no-time" | "too-far" | "not-for-me" | "unwell" | "other";
            title?: string;
            maskedName?: string;
        };
        NeedOffers: {
            items: components["schemas"]["Offer"][];
            askings: {
                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                positionId: string;
                open: number;
                goesOn: boolean;
                ended?: {
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                    shiftIds: string[];
                };
            }[];
            nextCursor: string | null;
        };
        MyOffers: {
            items: components["schemas"]["Offer"][];
            nextCursor: string | null;
        };
        VolunteerList: {
            items: components["schemas"]["ListedVolunteer"][];
            candidates?: components["schemas"]["Candidate"][];
            nextCursor: null;
        };
        ListedVolunteer: {
            /**
             * @description That your place is confirmed
             * @constant
             */
            status: "confirmed";
            /**
             * @description The need served
             * @example need_01h2xcejqtf2nbrexx3vqjhp41
             */
            needId: string;
            /** @description The need's title */
            title: string;
            /** @description The need's township */
            division: string;
            /**
             * @description The signup
             * @example sgn_01h2xcejqtf2nbrexx3vqjhp41
             */
            signupId: string;
            /**
             * @description The position
             * @example pos_01h2xcejqtf2nbrexx3vqjhp41
             */
            positionId: string;
            /**
             * @description An id that names nobody
             * @example vol_01h2xcejqtf2nbrexx3vqjhp41
             */
            volunteerId: string;
            /** @description Surname, the rest masked */
            maskedName?: string;
            /** @description Name, if you agreed to share it with the operator */
            name?: string;
            /** @description Phone number (E.164), if you agreed to share it with the operator */
            phone?: string;
            /** @description The shifts taken, and who came */
            shifts: components["schemas"]["HeldShift"][];
        };
        HeldShift: {
            /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
            shiftId: string;
            status: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            to: string;
        };
        VolunteerLists: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            to: string;
            items: components["schemas"]["ListedVolunteer"][];
            nextCursor: null;
        };
        Thanks: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            to: string;
            items: components["schemas"]["ThankedVolunteer"][];
            others: number;
            nextCursor: null;
        };
        ThankedVolunteer: {
            /** @description Name, if you agreed to be thanked by name in public */
            name: string;
        };
        Pulls: {
            items: components["schemas"]["Pull"][];
            nextCursor: string | null;
        };
        Pull: {
            /** @example pull_01h2xcejqtf2nbrexx3vqjhp41 */
            pullId: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            at: string;
            role: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId?: string;
            needIds: string[];
            contact: boolean;
            /** @constant */
            purpose?: "thanks";
        };
        Checkout: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            checkoutUrl: string;
            /** @enum {string} */
            status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
            readSecret: string;
        };
        FeeCover: {
            cover: {
                amount: number;
                cover: number;
                total: number;
            } | null;
        };
        Donation: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            refunded: components["schemas"]["Money"];
            anonymous: boolean;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            paidAt: string | null;
            sponsorship: {
                number: number;
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                period: string;
                /** @enum {string} */
                state: "held" | "sponsoring" | "released" | "not-free" | "ended";
            } | null;
            donor: {
                name: string;
                email: string;
            } | null;
            message: string | null;
            feeCover: number;
            checkoutUrl: string | null;
            paymentId: string | null;
        };
        Money: {
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
        };
        RedactedDonation: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            redactions: {
                by: string;
                fields: ("message" | "donorName")[];
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            }[];
        };
        MyDonations: {
            items: {
                /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
                donationId: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                projectName: string;
                /** @enum {string} */
                status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                refunded: components["schemas"]["Money"];
                anonymous: boolean;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                createdAt: string;
                paidAt: string | null;
                sponsorship: {
                    number: number;
                    /** @enum {string} */
                    purpose: "school" | "living" | "medical" | "activity" | "goods";
                    period: string;
                    /** @enum {string} */
                    state: "held" | "sponsoring" | "released" | "not-free" | "ended";
                } | null;
            }[];
            nextCursor: string | null;
        };
        ClaimedDonation: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            mine: boolean;
        };
        MonthlyCheckout: {
            /** @example rec_01h2xcejqtf2nbrexx3vqjhp41 */
            recurringGiftId: string;
            checkoutUrl: string;
            /** @enum {string} */
            status: "pending" | "active" | "paused" | "overdue" | "ended" | "expired";
            readSecret: string;
        };
        RecurringGift: {
            /** @example rec_01h2xcejqtf2nbrexx3vqjhp41 */
            recurringGiftId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            status: "pending" | "active" | "paused" | "overdue" | "ended" | "expired";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            failed: {
                tries: number;
                nextTryAt: string | null;
            } | null;
            ended: {
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                reason: "donor" | "unpaid" | "project-closed" | "at-stripe";
            } | null;
            settled: boolean;
            donor: {
                name: string;
                email: string;
            } | null;
            message: string | null;
            checkoutUrl: string | null;
            gifts: {
                /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
                donationId: string;
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                refunded: components["schemas"]["Money"];
                /** @enum {string} */
                status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                paidAt: string;
                readSecret: string;
            }[];
        };
        MyRecurringGifts: {
            items: {
                /** @example rec_01h2xcejqtf2nbrexx3vqjhp41 */
                recurringGiftId: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                projectName: string;
                /** @enum {string} */
                status: "pending" | "active" | "paused" | "overdue" | "ended" | "expired";
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                anonymous: boolean;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                createdAt: string;
                failed: {
                    tries: number;
                    nextTryAt: string | null;
                } | null;
                ended: {
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                    /** @enum {string} */
                    reason: "donor" | "unpaid" | "project-closed" | "at-stripe";
                } | null;
                settled: boolean;
            }[];
            nextCursor: string | null;
        };
        PledgeMade: {
            /** @example plg_01h2xcejqtf2nbrexx3vqjhp41 */
            pledgeId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            status: "open" | "ended";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            /** @enum {string} */
            method: "wechat_pay" | "alipay" | "bank";
            reference: string;
            nextOn: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            ended: {
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                reason: "donor" | "project-closed";
            } | null;
            readSecret: string;
        };
        Pledge: {
            /** @example plg_01h2xcejqtf2nbrexx3vqjhp41 */
            pledgeId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            status: "open" | "ended";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            anonymous: boolean;
            /** @enum {string} */
            method: "wechat_pay" | "alipay" | "bank";
            reference: string;
            nextOn: string | null;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            ended: {
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                reason: "donor" | "project-closed";
            } | null;
            gifts: {
                /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
                donationId: string;
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                /** @enum {string} */
                status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                createdAt: string;
            }[];
        };
        MyPledges: {
            items: {
                /** @example plg_01h2xcejqtf2nbrexx3vqjhp41 */
                pledgeId: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                projectName: string;
                /** @enum {string} */
                status: "open" | "ended";
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                anonymous: boolean;
                /** @enum {string} */
                method: "wechat_pay" | "alipay" | "bank";
                reference: string;
                nextOn: string | null;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                createdAt: string;
                ended: {
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                    /** @enum {string} */
                    reason: "donor" | "project-closed";
                } | null;
            }[];
            nextCursor: string | null;
        };
        Slots: {
            items: (components["schemas"]["Slot"] | components["schemas"]["OpenSlot"])[];
            nextCursor: string | null;
        };
        Slot: {
            /** @example slot_01h2xcejqtf2nbrexx3vqjhp41 */
            slotId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            number: number;
            /** @enum {string} */
            status: "proposed" | "approved" | "ended";
            attributes: {
                /** @enum {string} */
                sex: "female" | "male";
                /** @enum {string} */
                ageBand: "0-5" | "6-11" | "12-14" | "15-17" | "18-59" | "60-79" | "80-up";
                /** @example 430422103 */
                area: string;
                /** @enum {string} */
                status: "unattended-child" | "orphan" | "left-behind-child" | "child-in-hardship" | "minimum-living" | "near-minimum-living" | "extreme-poverty" | "severe-illness" | "disabled" | "older-alone" | "war-veteran" | "parent-of-hero";
                /** @enum {string} */
                schoolStage: "preschool" | "primary" | "junior-middle" | "senior-middle" | "university" | "none";
            };
            purposes: {
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                cap: {
                    amount: number;
                    /** @constant */
                    currency: "CNY";
                    /** @enum {string} */
                    per: "month" | "term";
                };
                left: components["schemas"]["Money"];
                period: string;
            }[];
            failedCriteria: ("sex" | "ageBand" | "area" | "status" | "schoolStage")[];
            reason: ("left-school" | "finished-school" | "turned-of-age" | "moved" | "no-longer-in-need" | "declined" | "died" | "entered-wrongly") | null;
            approvedAt: string | null;
            version: number;
        };
        OpenSlot: {
            /** @example slot_01h2xcejqtf2nbrexx3vqjhp41 */
            slotId: string;
            number: number;
            purposes: {
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                cap: {
                    amount: number;
                    /** @constant */
                    currency: "CNY";
                    /** @enum {string} */
                    per: "month" | "term";
                };
                free: components["schemas"]["Money"];
            }[];
        };
        HeldSlot: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            checkoutUrl: string;
            /** @enum {string} */
            status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
            readSecret: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            until: string;
        };
        Fund: {
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            raised: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            disbursed: components["schemas"]["Money"];
            disputed: components["schemas"]["Money"];
            fees: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            count: number;
        };
        Funds: {
            items: components["schemas"]["Fund"][];
            nextCursor: null;
        };
        Ledger: {
            items: components["schemas"]["Posting"][];
            nextCursor: string | null;
        };
        Posting: {
            /** @example pst_01h2xcejqtf2nbrexx3vqjhp41 */
            postingId: string;
            /** @enum {string} */
            kind: "gift" | "refund" | "refund-failed" | "refund-set-aside" | "refund-returned" | "fee" | "disbursement" | "disbursement-voided" | "disbursement-paid" | "dispute" | "dispute-fee" | "dispute-fee-returned" | "dispute-reinstated" | "dispute-lost" | "conversion" | "suspense-allocated" | "allocation" | "suspense-returned" | "payout" | "payout-failed";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            at: string;
            donationId: string | null;
            currency: string;
            reference: string;
            entries: {
                account: string;
                debit?: number;
                credit?: number;
            }[];
        };
        Disbursement: {
            /** @example dsb_01h2xcejqtf2nbrexx3vqjhp41 */
            disbursementId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            purpose: "school" | "living" | "medical" | "activity" | "goods";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /** @enum {string} */
            payee: "family" | "school" | "hospital" | "supplier";
            beneficiaries: {
                /** @example slot_01h2xcejqtf2nbrexx3vqjhp41 */
                slotId: string;
                number: number;
                amount: number;
            }[];
            activityId: string | null;
            /** @enum {string} */
            status: "requested" | "booking" | "approved" | "paying" | "executed" | "voiding" | "voided" | "refused";
            requestedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            requestedAt: string;
            approvals: {
                step: number;
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            }[];
            next: components["schemas"]["NextStep"] | null;
            broken: components["schemas"]["BrokenRule"] | null;
            refused: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                reason: ("evidence-unclear" | "amount-wrong" | "person-wrong" | "not-needed" | "other") | components["schemas"]["BrokenRule"];
            } | null;
            heldUntil: string | null;
            execution: {
                by: string;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                on: string;
                bankReference: string;
            } | null;
            evidence: {
                url: string;
                description: string;
                addedBy: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                addedAt: string;
            }[];
        };
        NextStep: {
            /** @enum {string} */
            step: "first" | "second" | "payment";
            /** @enum {string} */
            role: "station_lead" | "finance" | "ngo_manager";
            mine: boolean;
        };
        BrokenRule: {
            /** @enum {string} */
            code: "criteria" | "balance" | "cap" | "source" | "purpose";
            rule: string;
        };
        Disbursements: {
            items: components["schemas"]["Disbursement"][];
            nextCursor: string | null;
        };
        AllPaidOut: {
            items: components["schemas"]["PaidOut"][];
            nextCursor: string | null;
        };
        PaidOut: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            on: string;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            purpose: "school" | "living" | "medical" | "activity" | "goods";
            people: number;
        };
        Disputes: {
            items: components["schemas"]["Dispute"][];
            totals: {
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                open: number;
                held: number;
                lost: number;
            }[];
            nextCursor: null;
        };
        Dispute: {
            disputeId: string;
            paymentId: string;
            projectId: string | null;
            donationId: string | null;
            /** @enum {string} */
            status: "warning_needs_response" | "warning_under_review" | "warning_closed" | "needs_response" | "under_review" | "won" | "lost" | "prevented";
            reason: string;
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            fromFund: components["schemas"]["Money"];
            shortfall: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            openedAt: string;
            dueBy: string | null;
            answered: boolean;
            noted: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            } | null;
        };
        Refund: {
            /** @example rfn_01h2xcejqtf2nbrexx3vqjhp41 */
            refundId: string;
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /** @enum {string} */
            by: "donor" | "finance";
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            requestedAt: string;
            /** @enum {string} */
            status: "requested" | "booking" | "sending" | "sent" | "succeeded" | "failed" | "refused";
            refusedFor: string | null;
        };
        GiftRefunds: {
            items: components["schemas"]["Refund"][];
            left: number;
            disputed: boolean;
            nextCursor: null;
        };
        Refunds: {
            items: components["schemas"]["Refund"][];
            nextCursor: string | null;
        };
        OfflineDonation: {
            /** @example ofd_01h2xcejqtf2nbrexx3vqjhp41 */
            offlineDonationId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            kind: "bank" | "cash" | "allocated" | "goods";
            amount: number | null;
            currency: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY") | null;
            goods: {
                what: string;
                quantity: number;
                unit: string;
            }[];
            /** @enum {string} */
            source: "fiscal" | "venture" | "donated" | "lottery";
            /**
             * Format: date
             * @example 2026-03-07
             */
            receivedOn: string;
            reference: string | null;
            anonymous: boolean;
            /** @enum {string} */
            status: "entered" | "booking" | "confirmed" | "refused";
            enteredBy: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            enteredAt: string;
            confirmed: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            } | null;
            refused: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                reason: "not-received" | "amount-wrong" | "entered-twice" | "wrong-project" | "other" | "project-closed";
            } | null;
            donor: {
                name: string;
                email: string | null;
            } | null;
        };
        OfflineDonations: {
            items: {
                /** @example ofd_01h2xcejqtf2nbrexx3vqjhp41 */
                offlineDonationId: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                /** @enum {string} */
                kind: "bank" | "cash" | "allocated" | "goods";
                amount: number | null;
                currency: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY") | null;
                goods: {
                    what: string;
                    quantity: number;
                    unit: string;
                }[];
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                receivedOn: string;
                reference: string | null;
                anonymous: boolean;
                /** @enum {string} */
                status: "entered" | "booking" | "confirmed" | "refused";
                enteredBy: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                enteredAt: string;
                confirmed: {
                    by: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                } | null;
                refused: {
                    by: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                    /** @enum {string} */
                    reason: "not-received" | "amount-wrong" | "entered-twice" | "wrong-project" | "other" | "project-closed";
                } | null;
            }[];
            nextCursor: string | null;
        };
        DueDisclosures: {
            items: {
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                name: string;
                /** @enum {string} */
                kind: "regular" | "emergency" | "final" | "leftover";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                dueOn: string;
                overdue: boolean;
                coveredTo: string | null;
            }[];
            nextCursor: string | null;
        };
        Disclosures: {
            due: {
                /** @enum {string} */
                kind: "regular" | "emergency" | "final" | "leftover";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                dueOn: string;
                overdue: boolean;
            } | null;
            mayDraft: boolean;
            items: components["schemas"]["Disclosure"][];
            nextCursor: string | null;
        };
        Disclosure: {
            /** @example dsc_01h2xcejqtf2nbrexx3vqjhp41 */
            disclosureId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            /** @enum {string} */
            kind: "regular" | "emergency" | "final" | "leftover";
            /**
             * Format: date
             * @example 2026-03-07
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            to: string;
            edition: number;
            corrects: string | null;
            note: string | null;
            /** @enum {string} */
            status: "draft" | "published" | "dropped";
            money: {
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                opening: number;
                given: number;
                gifts: number;
                returned: number;
                paid: {
                    /** @enum {string} */
                    purpose: "school" | "living" | "medical" | "activity" | "goods";
                    amount: number;
                    payments: number;
                }[];
                other: number;
                closing: number;
                setAside: number;
                fees: number;
            }[];
            goods: {
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                what: string;
                quantity: number;
                unit: string;
            }[];
            service: {
                minutes: number;
                times: number;
            };
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            draftedAt: string;
            publishedAt: string | null;
            late: boolean;
            mine: boolean;
        };
        Acknowledgment: {
            /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
            donationId: string;
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            projectName: string;
            /** @enum {string} */
            status: "pending" | "failed" | "expired" | "paid" | "partly-refunded" | "refunded";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            refunded: components["schemas"]["Money"];
            anonymous: boolean;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            createdAt: string;
            paidAt: string | null;
            sponsorship: {
                number: number;
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                period: string;
                /** @enum {string} */
                state: "held" | "sponsoring" | "released" | "not-free" | "ended";
            } | null;
            name: string | null;
            number: string | null;
            /** @enum {string} */
            validity: "valid" | "void";
            receiver: string | null;
            receiptNo: string | null;
            statement: string;
            notice: string | null;
        };
        CheckedNumber: {
            number: string;
            /** @enum {string} */
            validity: "valid" | "void" | "unknown";
        };
        Acknowledgments: {
            items: {
                giftId: string;
                /** @enum {string} */
                kind: "donation" | "offline" | "goods";
                /** @enum {string} */
                validity: "valid" | "void";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                day: string;
                amount: number | null;
                currency: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY") | null;
                refunded: number;
                goods: {
                    what: string;
                    quantity: number;
                    unit: string;
                }[];
                receiptNo: string | null;
                number: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                issuedAt: string;
            }[];
            nextCursor: string | null;
        };
        GivingYear: {
            year: string;
            items: {
                giftId: string;
                /** @enum {string} */
                kind: "donation" | "offline" | "goods";
                /** @enum {string} */
                validity: "valid" | "void";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                day: string;
                amount: number | null;
                currency: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY") | null;
                refunded: number;
                goods: {
                    what: string;
                    quantity: number;
                    unit: string;
                }[];
                receiptNo: string | null;
                number: string | null;
                projectName: string;
                receiver: string | null;
            }[];
            sums: components["schemas"]["Money"][];
            statement: string;
        };
        SuspenseList: {
            items: components["schemas"]["SuspenseItem"][];
            nextCursor: string | null;
        };
        SuspenseItem: {
            /** @example sus_01h2xcejqtf2nbrexx3vqjhp41 */
            suspenseId: string;
            /** @enum {string} */
            from: "bank" | "stripe";
            amount: number;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /**
             * Format: date
             * @example 2026-03-07
             */
            on: string;
            reference: string | null;
            note: string | null;
            why: string | null;
            /** @enum {string} */
            status: "open" | "proposed" | "booking" | "allocated" | "returned";
            proposal: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                to: components["schemas"]["SuspenseDestination"];
                projectName: string | null;
            } | null;
            confirmed: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            } | null;
            refused: ("project-closed" | "nothing-left") | null;
            mine: {
                propose: boolean;
                confirm: boolean;
                withdraw: boolean;
            };
        };
        BankStatement: {
            /** @example bst_01h2xcejqtf2nbrexx3vqjhp41 */
            statementId: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId: string;
            account: string;
            /** @enum {string} */
            currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            /**
             * Format: date
             * @example 2026-03-07
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            to: string;
            opening: number | null;
            closing: number | null;
            lines: number;
            known: number;
            /** @enum {string} */
            status: "imported" | "booking" | "approved" | "refused";
            importedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            importedAt: string;
            approved: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
            } | null;
            refused: {
                by: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                reason: "wrong-account" | "wrong-file" | "other";
            } | null;
            seen: string;
            mayApprove: boolean;
            items: {
                line: number;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                on: string;
                amount: number;
                balance: number | null;
                reference: string | null;
                text: string | null;
                outcome: {
                    /** @enum {string} */
                    kind: "match" | "suspense" | "own" | "unknown";
                    /** @enum {string} */
                    with?: "offline-gift" | "disbursement" | "returned" | "payout";
                    id?: string;
                    projectId?: string | null;
                    /** @enum {string} */
                    reason?: "reference" | "amount-and-day";
                    otherSum?: boolean;
                    note?: string;
                };
            }[];
        };
        BankStatements: {
            items: {
                /** @example bst_01h2xcejqtf2nbrexx3vqjhp41 */
                statementId: string;
                /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
                operatorId: string;
                account: string;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                to: string;
                opening: number | null;
                closing: number | null;
                lines: number;
                known: number;
                /** @enum {string} */
                status: "imported" | "booking" | "approved" | "refused";
                importedBy: string;
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                importedAt: string;
                approved: {
                    by: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                } | null;
                refused: {
                    by: string;
                    /**
                     * Format: date-time
                     * @example 2026-03-07T09:00:00+08:00
                     */
                    at: string;
                    /** @enum {string} */
                    reason: "wrong-account" | "wrong-file" | "other";
                } | null;
            }[];
            nextCursor: string | null;
        };
        Month: {
            month: string;
            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
            operatorId: string;
            /** @enum {string} */
            status: "open" | "prepared" | "locked";
            figures: {
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                currency: string;
                opening: number;
                in: number;
                out: number;
                closing: number;
            }[];
            funds: boolean;
            late: number;
            unfinished: {
                giftsToConfirm: number;
                payOutsToPay: number;
                statementsToApprove: number;
                inSuspense: number;
                statementsUntil: string | null;
            };
            preparedBy: string | null;
            preparedAt: string | null;
            lockedBy: string | null;
            lockedAt: string | null;
            mine: {
                prepare: boolean;
                lock: boolean;
            };
        };
        Trace: {
            gift: {
                /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
                donationId: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId: string;
                amount: number;
                /** @enum {string} */
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
                refunded: number;
            };
            shares: {
                /** @example dsb_01h2xcejqtf2nbrexx3vqjhp41 */
                disbursementId: string;
                amount: number;
                whole: components["schemas"]["Money"];
                /** @enum {string} */
                purpose: "school" | "living" | "medical" | "activity" | "goods";
                people: number;
                /**
                 * Format: date
                 * @example 2026-03-07
                 */
                on: string;
                evidence: {
                    description: string;
                }[];
            }[];
            rest: number;
        };
        Reconciliation: {
            /**
             * Format: date
             * @example 2026-03-07
             */
            day: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            at: string;
            books: number;
            compared: {
                [key: string]: number;
            };
            recovered: number;
            differences: {
                /** @enum {string} */
                tie: "chains" | "funds" | "gifts" | "disbursements" | "disputes" | "traces" | "statements" | "acknowledgments" | "suspense" | "bank" | "stripe";
                book: string;
                row: string;
                /** @enum {string} */
                figure: "unreadable" | "changed" | "missing" | "unbalanced" | "cut" | "figures" | "balance" | "fees" | "raised" | "refunded" | "set-aside" | "paid" | "taken" | "lost" | "traced" | "given" | "closing" | "numbers" | "came" | "gone" | "line" | "unknown-line" | "amount";
                says?: number;
                should?: number;
                currency?: string;
            }[];
            elsewhere: number;
        };
        AuditPack: {
            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
            projectId: string;
            name: string;
            month: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            from: string;
            /**
             * Format: date
             * @example 2026-03-07
             */
            to: string;
            funds: {
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                currency: string;
                opening: number;
                given: number;
                returned: number;
                paidOut: number;
                other: number;
                closing: number;
            }[];
            accounts: {
                account: string;
                currency: string;
                debit: number;
                credit: number;
            }[];
            vouchers: number;
            items: {
                /** @example pst_01h2xcejqtf2nbrexx3vqjhp41 */
                postingId: string;
                /** @enum {string} */
                kind: "gift" | "refund" | "refund-failed" | "refund-set-aside" | "refund-returned" | "fee" | "disbursement" | "disbursement-voided" | "disbursement-paid" | "dispute" | "dispute-fee" | "dispute-fee-returned" | "dispute-reinstated" | "dispute-lost" | "conversion" | "suspense-allocated" | "allocation" | "suspense-returned" | "payout" | "payout-failed";
                /**
                 * Format: date-time
                 * @example 2026-03-07T09:00:00+08:00
                 */
                at: string;
                /** @enum {string} */
                source: "fiscal" | "venture" | "donated" | "lottery";
                currency: string;
                entries: {
                    account: string;
                    proposed: {
                        code: string;
                        zh: string;
                        en: string;
                    } | null;
                    debit: number | null;
                    credit: number | null;
                }[];
                evidence: {
                    /** @enum {string} */
                    record: "payment-service" | "offline-gift" | "pay-out" | "none";
                    id: string | null;
                    reference: string | null;
                    people: number;
                    pictures: {
                        description: string;
                        url: string;
                    }[];
                };
            }[];
            nextCursor: string | null;
        };
        EventReceived: {
            /** @constant */
            received: true;
        };
        Notices: {
            items: components["schemas"]["Notice"][];
            nextCursor: string | null;
        };
        Notice: {
            /** @example ntc_01h2xcejqtf2nbrexx3vqjhp41 */
            noticeId: string;
            /** @enum {string} */
            kind: "signup-proposed" | "signup-confirmed" | "signup-waitlisted" | "signup-promoted" | "signup-withdrawn" | "signup-overdue" | "signup-not-completed" | "signup-passed-over" | "signup-placed-already" | "signup-cancelled" | "signup-times-changed" | "signup-place-changed" | "signup-to-complete" | "signup-to-confirm" | "signup-suspended" | "signup-restored" | "signup-thanks" | "reminder-day-before" | "reminder-soon" | "offer" | "offer-withdrawn" | "station-signed-up" | "station-late-withdrawal" | "station-late-overdue" | "station-suspended" | "station-asking-ended" | "station-to-release" | "station-released" | "station-sent-back" | "station-team-to-approve" | "check-ending" | "check-recorded" | "check-ended" | "station-check-ending" | "station-volunteer-to-check" | "donation-received" | "donation-refunded" | "monthly-failed" | "monthly-ended" | "monthly-ended-unpaid" | "monthly-ended-project" | "sponsorship-missed" | "sponsorship-ended" | "pledge-due" | "pledge-closed";
            text: string;
            about: {
                /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
                needId?: string;
                /** @example sgn_01h2xcejqtf2nbrexx3vqjhp41 */
                signupId?: string;
                /** @example off_01h2xcejqtf2nbrexx3vqjhp41 */
                offerId?: string;
                /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                projectId?: string;
                /** @example don_01h2xcejqtf2nbrexx3vqjhp41 */
                donationId?: string;
                /** @example rec_01h2xcejqtf2nbrexx3vqjhp41 */
                recurringGiftId?: string;
                /** @example plg_01h2xcejqtf2nbrexx3vqjhp41 */
                pledgeId?: string;
                /** @example vol_01h2xcejqtf2nbrexx3vqjhp41 */
                volunteerId?: string;
                /** @example team_01h2xcejqtf2nbrexx3vqjhp41 */
                teamId?: string;
            };
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            at: string;
            /**
             * Format: date-time
             * @example 2026-03-07T09:00:00+08:00
             */
            readAt?: string;
        };
        NoticePreferences: {
            /** @enum {string} */
            urgent: "auto" | "mail" | "sms";
            /** @enum {string} */
            signups: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            reminders: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            checks: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            gifts: "auto" | "mail" | "sms" | "page";
            /** @enum {string} */
            station: "auto" | "mail" | "sms" | "page";
            possible: ("mail" | "sms")[];
        };
        ReliedOnOutput: {
            name?: string;
            /** @example 430422 */
            county?: string;
            division?: string | null;
            targetGroup?: string | null;
            story?: string | null;
            examples?: {
                amount: number;
                /** @constant */
                currency: "CNY";
                what: string;
            }[];
            area?: string | null;
            criteria?: components["schemas"]["Criteria"] | null;
            purposes?: ("school" | "living" | "medical" | "activity" | "goods")[];
            emergency?: boolean;
            fundraiser?: {
                name: string;
                /** @default null */
                operatorId: string | null;
                /** @default null */
                contact: string | null;
            } | null;
            operatorId?: string | null;
            operatorName?: string | null;
            currencies?: ("CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY")[];
            /** @enum {string} */
            source?: "fiscal" | "venture" | "donated" | "lottery";
            /** @enum {string} */
            fundraisingMode?: "none" | "targeted" | "public" | "offline";
            qualificationNo?: string | null;
            planNo?: string | null;
            platformLink?: string | null;
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
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        signIn: {
                            /** Format: uri */
                            issuer: string;
                            clientId: string;
                        };
                        counties: string[];
                        demo: boolean;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listCounties: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example 430422 */
                            county: string;
                            name: string;
                            region: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDivisions: {
        parameters: {
            query: {
                county: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 430422 */
                        county: string;
                        name: string;
                        edition: string;
                        adjacency: {
                            source: string;
                            /** @enum {string} */
                            confidence: "placeholder" | "checked";
                        };
                        items: {
                            /** @example 430422103 */
                            code: string;
                            name: string;
                            neighbours: string[];
                            lat?: number;
                            lon?: number;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getVocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        skills: {
                            code: string;
                            zh: string;
                            en: string;
                            group: string;
                            /** @constant */
                            evidence?: "certificate";
                        }[];
                        languages: {
                            code: string;
                            zh: string;
                            en: string;
                        }[];
                        trainings: {
                            code: string;
                            zh: string;
                            en: string;
                        }[];
                        needKinds: {
                            code: string;
                            zh: string;
                            en: string;
                            /** @enum {number} */
                            minimumAge: 14 | 16 | 18;
                            /** @enum {string} */
                            backgroundCheck: "yes" | "minors" | "no";
                            /** @enum {string} */
                            twoAdults: "yes" | "minors" | "with-social-worker" | "first-visit" | "no";
                            training: string[];
                            credential: string[];
                            /** @enum {string} */
                            insurance: "yes" | "where-risky" | "minors" | "no";
                            /** @enum {string} */
                            listing: "public" | "invite" | "never";
                            riskNotice: string;
                            riskNoticeEn: string;
                            remark?: string;
                        }[];
                        beneficiaries: {
                            sexes: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                            ageBands: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                            statuses: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                            schoolStages: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                            purposes: {
                                code: string;
                                zh: string;
                                en: string;
                            }[];
                            endReasons: {
                                code: string;
                                zh: string;
                                en: string;
                                /** @enum {string} */
                                next: "proposed" | "ended";
                            }[];
                        };
                        ledgerAccounts: {
                            account: string;
                            sources?: string[];
                            kinds?: string[];
                            code: string;
                            zh: string;
                            en: string;
                        }[];
                        holidays: {
                            /**
                             * Format: date
                             * @example 2026-03-07
                             */
                            day: string;
                            zh: string;
                            en: string;
                        }[];
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listStations: {
        parameters: {
            query: {
                county: string;
                division?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Station"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getCoverage: {
        parameters: {
            query: {
                county: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullStation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeStation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateStation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FullStation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `closed-above`: An authority above yours set the closing day; it has to change it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listOperators: {
        parameters: {
            query: {
                county: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example opr_01h2xcejqtf2nbrexx3vqjhp41 */
                            operatorId: string;
                            name: string;
                            stationIds: string[];
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contract"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createContract: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContract"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `station-under-contract`: The stations named are under another contract at that time; end that one first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contractId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateContract"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contract"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `station-under-contract`: The stations named are under another contract at that time; end that one first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LabelledAppointment"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    appointStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointStaff"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LabelledAppointment"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `already-appointed`: The person holds this role there already.
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    endAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                role: "social_worker" | "station_lead" | "supervisor" | "ngo_manager" | "finance" | "inspector" | "auditor";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAppointment"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    inviteStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaff"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `station-closed`: This station has closed; ask the county which one serves the township now.
             *     - `too-many`: The limit for these has been reached.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    readInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The secret of the invitation's link */
                "invitation-secret"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `invitation-used`: This invitation was used already; ask whoever sent it for another one.
             *     - `invitation-expired`: This invitation is over; ask whoever sent it for another one.
             *     - `inviter-without-right`: Whoever sent this invitation does not appoint to this role any more; ask whoever does now.
             *     - `station-closed`: This station has closed; ask the county which one serves the township now.
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointment"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `invitation-used`: This invitation was used already; ask whoever sent it for another one.
             *     - `invitation-expired`: This invitation is over; ask whoever sent it for another one.
             *     - `inviter-without-right`: Whoever sent this invitation does not appoint to this role any more; ask whoever does now.
             *     - `station-closed`: This station has closed; ask the county which one serves the township now.
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             *     - `already-appointed`: The person holds this role there already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getMyStaffContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyStaffContact"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    giveStaffContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveStaffContact"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffContact"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    removeStaffContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMachineClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MachineClient"][];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createMachineClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMachineClient"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMachineClient"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `too-many`: The limit for these has been reached.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    revokeMachineClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listProjects: {
        parameters: {
            query?: {
                county?: string;
                status?: "draft" | "published" | "ended";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Projects"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProject"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getProject: {
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"] | components["schemas"]["ProjectPage"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeProject: {
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
                "application/json": components["schemas"]["UpdateProject"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `frozen`: Gifts rely on the fields named: ask by a change request, which the county's administrator decides.
             *     - `county-approval`: Public fundraising is published by the county's administrator; for a published project, ask by a change request.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `fundraising-gate`: The Charity Law's conditions for this fundraising mode are not met.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    publishProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `second-person`: A second person has to approve this.
             *     - `county-approval`: Public fundraising is published by the county's administrator; for a published project, ask by a change request.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `fundraising-gate`: The Charity Law's conditions for this fundraising mode are not met.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    redactProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactProject"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Project"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `frozen`: Gifts rely on the fields named: ask by a change request, which the county's administrator decides.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    redactChangeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactChangeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listChangeRequests: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequests"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    requestChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChangeRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `fundraising-gate`: The Charity Law's conditions for this fundraising mode are not met.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `second-person`: A second person has to approve this.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `fundraising-gate`: The Charity Law's conditions for this fundraising mode are not met.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    rejectChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `second-person`: A second person has to approve this.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `fundraising-gate`: The Charity Law's conditions for this fundraising mode are not met.
             *     - `demo-only`: DEMO- numbers are accepted on the local stage only.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listUpdates: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Updates"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    postUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Update"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getUpdatePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                updateId: string;
                picture: "1" | "2" | "3";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    takeBackUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                projectId: string;
                updateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    redactUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
                updateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactUpdate"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Update"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `frozen`: Gifts rely on the fields named: ask by a change request, which the county's administrator decides.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listVolunteers: {
        parameters: {
            query: {
                division: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Whom to look for, percent-encoded UTF-8: a lead gives at least two characters of the name or the last digits of the phone, others the whole name or number. With it a page may be empty and another one follow */
                "volunteer-query"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Directory"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    registerVolunteer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterVolunteer"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyProfile"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `already-registered`: You are registered already; use PATCH /v1/volunteers/me.
             *     - `guardian-required`: From 14 to 17 a guardian's consent is needed.
             *     - `under-fourteen`: Nobody under 14 can register.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getMyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyProfile"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawVolunteer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Refused, with one of these codes:
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeMyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProfile"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyProfile"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `guardian-required`: From 14 to 17 a guardian's consent is needed.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `registered-twice`: The station lead found that you are registered twice; this profile stays paused. Use the earlier one, or ask the lead if you are two people.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getVisibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visibility"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyLooks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Looks"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    recordCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteerId: string;
                kind: "identity" | "background-check" | "insurance" | "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "counselling" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheck"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedCheck"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             *     - `identity-required`: A verified identity is needed before this check is recorded.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    confirmBirthDate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBirthDate"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Refused, with one of these codes:
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `under-fourteen`: Nobody under 14 can register.
             *     - `guardian-required`: From 14 to 17 a guardian's consent is needed.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listBirthDates: {
        parameters: {
            query: {
                division: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WantedBirthDates"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDuplicates: {
        parameters: {
            query: {
                division: string;
                cursor?: string;
                limit?: number;
                answered?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    answerDuplicate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteerId: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDuplicate"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Refused, with one of these codes:
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listChecks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerChecks"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listTeams: {
        parameters: {
            query?: {
                division?: string;
                status?: "active" | "awaiting-approval";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Teams"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `too-many`: The limit for these has been reached.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"] | components["schemas"]["PublicTeam"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listTeamMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamMembers"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    joinTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `too-many`: The limit for these has been reached.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    leaveTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Refused, with one of these codes:
             *     - `leads-team`: Its leader cannot leave a team; the other members can.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMembership"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listNeeds: {
        parameters: {
            query?: {
                division?: string;
                skill?: "tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading";
                kind?: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
                teaches?: "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety";
                from?: string;
                to?: string;
                projectId?: string;
                mine?: "true";
                comingDays?: number;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
                            needId: string;
                            /** @enum {string} */
                            status: "draft" | "awaiting-release" | "open" | "closed" | "cancelled";
                            /** @enum {string} */
                            kind: "child-tutoring" | "child-companionship" | "growth-camp" | "counselling" | "home-visit" | "elder-visit" | "errands" | "medical-escort" | "disability-support" | "health-clinic" | "home-repair" | "policy-help" | "legal-help" | "veteran-family" | "protected-support" | "community-event" | "goods-handling" | "training" | "other";
                            /** @enum {string} */
                            listing: "public" | "invite" | "never";
                            /** @example prj_01h2xcejqtf2nbrexx3vqjhp41 */
                            projectId?: string;
                            /** @example 430422103 */
                            division: string;
                            /** @enum {string} */
                            teaches?: "child-protection" | "home-visiting-training" | "elder-service-basics" | "receipt-rules" | "medical-escort-rules" | "disability-basics" | "policy-training" | "on-site-briefing" | "lifting-safety";
                            title: string;
                            remote: boolean;
                            positions: {
                                /** @example pos_01h2xcejqtf2nbrexx3vqjhp41 */
                                positionId: string;
                                skills: ("tutoring" | "reading-companion" | "child-companionship" | "art-craft" | "music-dance" | "sports-coaching" | "camp-leading" | "study-guidance" | "elder-companionship" | "elder-daily-care" | "meal-delivery" | "haircutting" | "smartphone-help" | "oral-history" | "first-aid" | "health-check" | "nursing" | "rehab-support" | "medical-escort" | "dust-lung-support" | "disability-support" | "counselling" | "active-listening" | "legal-advice" | "mediation" | "social-work" | "driving" | "electrical-repair" | "plumbing-repair" | "home-adaptation" | "cleaning" | "farm-help" | "goods-handling" | "home-visiting" | "policy-explaining" | "form-help" | "data-entry" | "photo-writing" | "event-hosting" | "team-leading")[];
                                headcount: number;
                                gates: components["schemas"]["Gates"];
                            }[];
                            shifts: number;
                            free: number;
                            /**
                             * Format: date-time
                             * @example 2026-03-07T09:00:00+08:00
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-07T09:00:00+08:00
                             */
                            to: string;
                            coming?: {
                                /**
                                 * Format: date-time
                                 * @example 2026-03-07T09:00:00+08:00
                                 */
                                from: string;
                                /**
                                 * Format: date-time
                                 * @example 2026-03-07T09:00:00+08:00
                                 */
                                to: string;
                                places: number;
                                free: number;
                            }[];
                            /** @constant */
                            sentBack?: true;
                            toComplete?: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNeed"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `loosened-without-reason`: Loosening a default gate needs a reason and a second person.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeNeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNeed"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `loosened-without-reason`: Loosening a default gate needs a reason and a second person.
             *     - `loosens-open-need`: It lets go of what an open need asks: close the need, change it, and a station lead releases it.
             *     - `below-booked`: It cannot fall below the places already taken.
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    openNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `awaiting-release`: A station lead has to release it first.
             *     - `sent-back`: The station lead sent it back: see why, change it, and it is put to the lead again.
             *     - `taken-back`: Its station took it back to change it; a lead decides once it is submitted again.
             *     - `second-person`: A second person has to approve this.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    sendBackNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackNeed"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    takeBackNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    closeNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    cancelNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    redactNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactNeed"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Need"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createNeedImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNeedImport"];
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedImport"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getNeedImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedImport"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listNeedImportRows: {
        parameters: {
            query?: {
                outcome?: "created" | "updated" | "duplicate" | "refused";
                cursor?: string;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "refused";
                            externalId?: string;
                            cells?: {
                                [key: string]: string;
                            };
                            unconfirmedWords?: string[];
                            defaulted: ("externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords")[];
                            differs?: ("externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords")[];
                            errors: {
                                /** @enum {string} */
                                field: "externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords" | "row";
                                column?: string;
                                message: string;
                                suggestions?: string[];
                            }[];
                            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
                            needId?: string;
                            status?: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    mendNeedImportRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MendNeedRows"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            row: number;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "refused";
                            externalId?: string;
                            cells?: {
                                [key: string]: string;
                            };
                            unconfirmedWords?: string[];
                            defaulted: ("externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords")[];
                            differs?: ("externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords")[];
                            errors: {
                                /** @enum {string} */
                                field: "externalId" | "division" | "title" | "description" | "kind" | "skills" | "headcount" | "gates" | "minorsInvolved" | "place" | "address" | "lat" | "lon" | "location" | "date" | "day" | "from" | "to" | "start" | "end" | "except" | "signupDeadline" | "riskNotice" | "projectId" | "confirmedWords" | "row";
                                column?: string;
                                message: string;
                                suggestions?: string[];
                            }[];
                            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
                            needId?: string;
                            status?: string;
                        }[];
                    };
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listSignups: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Signup"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    signUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSignup"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             *     - `full`: No place is left; choose another shift or join the wait-list.
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptOffer"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `offer-over`: This offer is over. If you still want to come, open the need and sign up while a place is left.
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             *     - `full`: No place is left; choose another shift or join the wait-list.
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    proposeSignups: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeSignups"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `too-late`: The deadline has passed or the shift has begun.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    confirmSignup: {
        parameters: {
            query?: {
                riskNoticeVersion?: number;
            };
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
                signupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `not-promoted`: Nothing awaits your confirmation here.
             *     - `promotion-expired`: The time to confirm has passed; the place went to the next.
             *     - `closed`: The need is not open for sign-up.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawSignup: {
        parameters: {
            query?: {
                shiftId?: string;
            };
            header?: never;
            path: {
                needId: string;
                signupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `no-such-shift`: The need has no such shift; read it again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    recordAttendance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
                signupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAttendance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `about-oneself`: Nobody records this about themselves; ask a colleague.
             *     - `shift-not-over`: Attendance can be recorded once the shift has begun; that somebody is not coming, from 15 minutes before.
             *     - `not-confirmed`: The volunteer holds no confirmed place on this shift.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `over-day`: At most 16 hours a day can be recorded for one person: give the times that were really served.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMySignups: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Signup"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getMyHours: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        minutes: number;
                        items: {
                            /** @example need_01h2xcejqtf2nbrexx3vqjhp41 */
                            needId: string;
                            /** @example sgn_01h2xcejqtf2nbrexx3vqjhp41 */
                            signupId: string;
                            /** @example shf_01h2xcejqtf2nbrexx3vqjhp41 */
                            shiftId: string;
                            title: string;
                            /** @example 430422103 */
                            division: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-07T09:00:00+08:00
                             */
                            from: string;
                            /**
                             * Format: date-time
                             * @example 2026-03-07T09:00:00+08:00
                             */
                            to: string;
                            minutes: number;
                        }[];
                        nextCursor: null;
                    };
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getServiceTotal: {
        parameters: {
            query: {
                county: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTotal"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeed"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    deleteCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    readCalendar: {
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    quickSignUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuickSignUp"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickSignedUp"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `not-quick`: One cannot sign up for this by name and phone alone: sign in, register, and sign up then.
             *     - `consent-notice`: The notice of personal information is another one now: read it, and send its consentVersion.
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             *     - `phone-has-place`: This phone has a place already that is not over, and one phone has one at a time. Change it or give it up by the link that came with it; to take more, sign in.
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             *     - `full`: No place is left; choose another shift or join the wait-list.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getQuickSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The secret of the link */
                "Signup-Secret"?: string;
            };
            path: {
                signupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickSignup"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawQuickSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The secret of the link */
                "Signup-Secret"?: string;
            };
            path: {
                signupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickSignup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `too-late`: The deadline has passed or the shift has begun.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeQuickSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The secret of the link */
                "Signup-Secret"?: string;
            };
            path: {
                signupId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeQuickSignup"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuickSignup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             *     - `promotion-expired`: The time to confirm has passed; the place went to the next.
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             *     - `full`: No place is left; choose another shift or join the wait-list.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    claimQuickSignup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
                /** @description The secret of the link */
                "Signup-Secret"?: string;
            };
            path: {
                signupId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `risk-notice`: Acknowledge the current risk notice: send its riskNoticeVersion.
             *     - `closed`: The need is not open for sign-up.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `already-signed-up`: You hold or await this shift already.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `too-young`: You are under the age this need asks for on that day.
             *     - `not-qualified`: The gates named do not hold yet; a station lead can record what is missing.
             *     - `clash`: It overlaps a shift you hold; withdraw from that one first.
             *     - `over-cap`: It exceeds your weekly cap, which you can raise in your profile.
             *     - `full`: No place is left; choose another shift or join the wait-list.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMatches: {
        parameters: {
            query?: {
                limit?: number;
                out?: number;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matches"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    explainMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                needId: string;
                volunteerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchExplanation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyMatches: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMatches"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listOffers: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedOffers"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createOffers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOffers"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOffers"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `closed`: The need is not open for sign-up.
             *     - `named-only`: A need of this kind is open to named volunteers only: name them in the need, and they sign up themselves.
             *     - `no-such-shift`: The need has no such shift; read it again.
             *     - `too-late`: The deadline has passed or the shift has begun.
             *     - `enough-asked`: No place is free, or enough people were asked: wait for their answers, or raise the headcount.
             *     - `nobody-to-ask`: Nobody is left to ask: those who fit are signed up, were asked for this, or were asked within three days. Try again then, or change what is asked for, or when.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyOffers: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOffers"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    declineOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineOffer"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `offer-over`: This offer is over. If you still want to come, open the need and sign up while a place is left.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    pullNeedList: {
        parameters: {
            query?: {
                candidates?: number;
            };
            header?: never;
            path: {
                needId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerList"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    pullWeekList: {
        parameters: {
            query?: {
                division?: string;
                projectId?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolunteerLists"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listThanks: {
        parameters: {
            query: {
                division: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thanks"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyPulls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulls"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
                /** @description Any text that a browser keeps for this visit: tells those behind one address apart */
                "Donation-Visit"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDonation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkout"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `fundraising-closed`: This project does not take gifts.
             *     - `not-invited`: Targeted fundraising takes gifts from invited, signed-in donors only.
             *     - `wrong-currency`: The project does not take this currency.
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getFeeCover: {
        parameters: {
            query: {
                amount?: number;
                currency: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeCover"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Donation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    askReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskReceipt"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    redactDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactDonation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactedDonation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyDonations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDonations"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listUnclaimedDonations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDonations"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    claimDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DonationClaim"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimedDonation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createRecurringGift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRecurringGift"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyCheckout"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `fundraising-closed`: This project does not take gifts.
             *     - `not-invited`: Targeted fundraising takes gifts from invited, signed-in donors only.
             *     - `wrong-currency`: The project does not take this currency.
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getRecurringGift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                recurringGiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringGift"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    cancelRecurringGift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                recurringGiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringGift"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeRecurringGift: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                recurringGiftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRecurringGift"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringGift"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyRecurringGifts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyRecurringGifts"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createPledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePledge"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PledgeMade"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `fundraising-closed`: This project does not take gifts.
             *     - `not-invited`: Targeted fundraising takes gifts from invited, signed-in donors only.
             *     - `wrong-currency`: The project does not take this currency.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getPledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                pledgeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pledge"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    endPledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                pledgeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pledge"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyPledges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyPledges"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listSlots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slots"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    createSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSlot"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `criteria`: The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             *     - `too-many`: The limit for these has been reached.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSlot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `criteria`: The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             *     - `cap`: It is beyond what one period allows: choose another sum, or wait for the next month or term.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveSlot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `criteria`: The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    endSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSlot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slot"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    holdSlot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldSlot"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSlot"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `fundraising-closed`: This project does not take gifts.
             *     - `not-invited`: Targeted fundraising takes gifts from invited, signed-in donors only.
             *     - `wrong-currency`: The project does not take this currency.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             *     - `cap`: It is beyond what one period allows: choose another sum, or wait for the next month or term.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getFund: {
        parameters: {
            query?: {
                currency?: "CNY" | "HKD" | "USD" | "EUR" | "GBP" | "JPY";
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listFunds: {
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funds"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listLedger: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDisbursements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursements"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    requestDisbursement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDisbursement"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `criteria`: The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.
             *     - `balance`: The fund does not hold that much: ask for less, or wait until more has come in.
             *     - `cap`: It is beyond what one period allows: choose another sum, or wait for the next month or term.
             *     - `source`: No money of this source ever came into the project, and sources do not mix: name the source that the money came from.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listWaiting: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursements"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listPaidOut: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllPaidOut"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getDisbursement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    addEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEvidence"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `too-many`: The limit for these has been reached.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disbursementId: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveDisbursement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `evidence`: There is no evidence yet: add a picture of the bill, the list or the receipt first.
             *     - `criteria`: The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.
             *     - `balance`: The fund does not hold that much: ask for less, or wait until more has come in.
             *     - `cap`: It is beyond what one period allows: choose another sum, or wait for the next month or term.
             *     - `source`: No money of this source ever came into the project, and sources do not mix: name the source that the money came from.
             *     - `purpose`: The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    refuseDisbursement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseDisbursement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    holdDisbursement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `below-hold`: Only a disbursement above 50,000 yuan can be held; its approvers can still refuse it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    executeDisbursement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disbursementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteDisbursement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disbursement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `held`: The county holds it: pay it once the time in heldUntil has passed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDisputes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disputes"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    noteEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disputeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getGiftRefunds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftRefunds"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    requestRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRefund"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `disputed`: A bank disputes this payment: it can be given back once the bank has decided.
             *     - `more-than-left`: That is more than is left of the gift, counting what is on its way back: ask for less.
             *     - `balance`: The fund does not hold that much: ask for less, or wait until more has come in.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listRefunds: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refunds"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `disputed`: A bank disputes this payment: it can be given back once the bank has decided.
             *     - `more-than-left`: That is more than is left of the gift, counting what is on its way back: ask for less.
             *     - `balance`: The fund does not hold that much: ask for less, or wait until more has come in.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    refuseRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refund"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listOfflineDonations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonations"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    enterOfflineDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterOfflineDonation"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `entered-already`: This reference of the bank was entered already, for the gift whose number is given here. Compare the two; if that one is wrong, have it refused, then enter it anew.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getOfflineDonation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offlineDonationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    confirmOfflineDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                offlineDonationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonation"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    refuseOfflineDonation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                offlineDonationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseOfflineDonation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineDonation"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDueDisclosures: {
        parameters: {
            query: {
                cursor?: string;
                limit?: number;
                county: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueDisclosures"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listDisclosures: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosures"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    draftDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDisclosure"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getDisclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                disclosureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    publishDisclosure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                disclosureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disclosure"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getAcknowledgment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgment"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getAcknowledgmentPaper: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getOfflineAcknowledgmentPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offlineDonationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    checkAcknowledgment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedNumber"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listAcknowledgments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acknowledgments"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    enterOfficialReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficialReceipt"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficialReceipt"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getGivingYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivingYear"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getGivingYearPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listSuspense: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseList"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getSuspense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suspenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseItem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    proposeAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                suspenseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAllocation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseItem"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    confirmAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                suspenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseItem"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseItem"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    withdrawAllocation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                suspenseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspenseItem"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listBankStatements: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatements"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    importBankStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBankStatement"];
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `imported-already`: This statement was imported already; its number is given here. If that one is wrong, have it refused, then import it anew.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getBankStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    approveBankStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveBankStatement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             *     - `personal-words`: Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    compareBankStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    refuseBankStatement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                statementId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseBankStatement"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankStatement"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getMonth: {
        parameters: {
            query?: {
                operatorId?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Month"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    prepareMonth: {
        parameters: {
            query?: {
                operatorId?: string;
            };
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Month"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `month-order`: An earlier month is still open (it is named here): close the months in their order.
             *     - `books-differ`: Postings and funds do not agree, so the month cannot be closed; see what the daily comparison names.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    lockMonth: {
        parameters: {
            query?: {
                operatorId?: string;
            };
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Month"];
                };
            };
            /**
             * @description Refused, with one of these codes:
             *     - `wrong-state`: Its present state does not allow this move.
             *     - `own-approval`: Nobody approves what they entered or changed themselves; ask a colleague who may.
             *     - `books-differ`: Postings and funds do not agree, so the month cannot be closed; see what the daily comparison names.
             *     - `changed-meanwhile`: Somebody changed it meanwhile; read it again and repeat.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getTrace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The readSecret of the gift, monthly gift or pledge: opens it to a guest */
                "Donation-Secret"?: string;
            };
            path: {
                donationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getLatestReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getAuditPack: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                projectId: string;
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPack"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    receiveStripeEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventReceived"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    listMyNotices: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notices"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    readNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    readNotices: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body is one thing, however often it is sent. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotices"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other answer: a problem whose code says which. */
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
    getNoticePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
    changeNoticePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateNoticePreferences"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /** @description Any other answer: a problem whose code says which. */
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
