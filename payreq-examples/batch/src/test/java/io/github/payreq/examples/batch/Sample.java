package io.github.payreq.examples.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines as a host would give them. */
final class Sample {

    private Sample() {}

    static String request(String id, String client, String dueOn) {
        return """
                {"version":1,"id":"%1$s","language":"de","client":{"id":"%2$s","person":{"given":"Anna","family":"Weiß"},\
                "business":true,"email":"anna@client.example","phone":"+4930123456","timeZone":"Europe/Berlin"},\
                "payee":{"organization":"Studio GmbH","country":"DE","manager":{"name":"Maria Schmidt",\
                "phone":"+493012345678","email":"maria@studio.example"}},"invoice":{"number":"%1$s",\
                "issuedOn":"2026-11-02","subject":"Gestaltung","total":"100.00 EUR"},"dueOn":"%3$s","methods":[\
                {"id":"transfer","type":"bankTransfer","scheme":"sepa","iban":"DE89370400440532013000"}]}\
                """.formatted(id, client, dueOn);
    }

    static String event(String client, String type, String id, String request, String more) {
        return """
                {"client":"%s","event":{"type":"%s","id":"%s","at":"2026-12-01T09:00:00Z","request":"%s"%s}}\
                """.formatted(client, type, id, request, more);
    }

    static String sent(String client, String request, String stage) {
        return event(
                client,
                "sent",
                request + "/0/" + stage + "/email",
                request,
                ",\"stage\":\"%s\",\"channel\":\"email\",\"key\":\"%s/0/%1$s/email\"".formatted(stage, request));
    }

    static List<InputLine> lines(String file, String... texts) {
        List<InputLine> lines = new ArrayList<>();
        for (String text : Arrays.asList(texts)) {
            lines.add(new InputLine(file, lines.size() + 1L, text));
        }
        return lines;
    }
}
