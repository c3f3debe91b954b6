-- payreq journal, version 1. Standard SQL for PostgreSQL and H2. A semicolon ends a statement and stands nowhere else.
create table if not exists payreq_schema (
    version integer not null primary key,
    applied_at timestamp(6) with time zone not null
);

-- One row a message. Nothing in it names the client once the client was erased.
create table if not exists payreq_claim (
    key_hash varchar(64) not null primary key,
    message_key varchar(400),
    client_id varchar(255),
    message_id varchar(400) not null,
    state varchar(8) not null check (state in ('HELD', 'RELEASED', 'SENT')),
    token varchar(36) not null,
    lease_until timestamp(6) with time zone not null,
    event_id varchar(255),
    sent_at timestamp(6) with time zone
);
create index if not exists payreq_claim_by_client on payreq_claim (client_id);

-- event_text holds the whole event; the columns beside it are for queries.
create table if not exists payreq_event (
    client_id varchar(255) not null,
    event_id varchar(255) not null,
    request_id varchar(255),
    event_type varchar(40) not null,
    happened_at timestamp(6) with time zone not null,
    event_text varchar not null,
    said_language varchar(35),
    said_hash varchar(64),
    primary key (client_id, event_id)
);

create table if not exists payreq_next_action (
    subject varchar(255) not null primary key,
    client_id varchar(255) not null,
    due_at timestamp(6) with time zone not null,
    what varchar(1000) not null
);
create index if not exists payreq_next_action_by_due_time on payreq_next_action (due_at, subject);
create index if not exists payreq_next_action_by_client on payreq_next_action (client_id);

insert into payreq_schema (version, applied_at) values (1, current_timestamp);
